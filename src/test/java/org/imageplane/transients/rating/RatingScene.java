package org.imageplane.transients.rating;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people, projects, observations and candidates for the tests of this room, and looks at what was stored. */
@TestComponent
class RatingScene {

    /** The counters of a candidate. */
    record Counters(int ratingCount, int scoreSum, int scoreCount) {}

    private final JdbcClient jdbc;

    RatingScene(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Actor rater(String username) {
        return person(username, Role.RATER);
    }

    Actor person(String username, Role... roles) {
        long id =
                jdbc.sql(
                                """
                                insert into person (username, password_hash, roles) values (:name, '-', :roles)
                                returning id
                                """)
                        .param("name", username)
                        .param(
                                "roles",
                                List.of(roles).stream().map(Role::name).toArray(String[]::new))
                        .query(Long.class)
                        .single();
        return new Actor(id, username, Set.of(roles));
    }

    long project(String name) {
        return project(name, "CONFIDENCE_1_5");
    }

    long project(String name, String scale) {
        return jdbc.sql(
                        "insert into project (name, rating_scale) values (:name, :scale) returning id")
                .param("name", name)
                .param("scale", scale)
                .query(Long.class)
                .single();
    }

    void set(String table, String assignment, long id) {
        jdbc.sql("update " + table + " set " + assignment + " where id = " + id).update();
    }

    void member(long project, Actor actor) {
        jdbc.sql("insert into project_member (project_id, person_id) values (?, ?)")
                .param(project)
                .param(actor.personId())
                .update();
    }

    long observation(long project, String externalId) {
        long id =
                jdbc.sql("insert into observation (external_id) values (?) returning id")
                        .param(externalId)
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into project_observation (project_id, observation_id) values (?, ?)")
                .param(project)
                .param(id)
                .update();
        return id;
    }

    long candidate(long project, long observation) {
        return candidates(project, observation, 1).getFirst();
    }

    /** The ids, in the order of upload. */
    List<Long> candidates(long project, long observation, int count) {
        List<Long> ids =
                jdbc.sql(
                                """
                                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg)
                                select :project, :observation, gen_random_uuid()::text, 'J' || n, 10, -27
                                from generate_series(1, :count) n
                                returning id
                                """)
                        .param("project", project)
                        .param("observation", observation)
                        .param("count", count)
                        .query(Long.class)
                        .list();
        jdbc.sql(
                        """
                        update project_observation set candidate_count = candidate_count + :count
                        where project_id = :project and observation_id = :observation
                        """)
                .param("count", count)
                .param("project", project)
                .param("observation", observation)
                .update();
        return ids.stream().sorted().toList();
    }

    /** Makes the project one that measures peak flux densities, which are its brightness. */
    void carriesPeakFlux(long project) {
        jdbc.sql(
                        """
                        insert into project_quantity (project_id, quantity_id)
                        select ?, id from quantity where key = 'can_peak_flux'
                        """)
                .param(project)
                .update();
    }

    void peakFlux(long candidate, String value) {
        set("candidate", "measurements[2] = " + value, candidate);
    }

    /** One project with one observation of so many candidates. */
    List<Long> survey(int candidates) {
        long project = project("GPM");
        return candidates(project, observation(project, "1410773120"), candidates);
    }

    Counters counters(long candidate) {
        return jdbc.sql("select rating_count, score_sum, score_count from candidate where id = ?")
                .param(candidate)
                .query(Counters.class)
                .single();
    }

    int ratedCount(long candidate) {
        return jdbc.sql(
                        """
                        select po.rated_count from project_observation po
                        join candidate c using (project_id, observation_id) where c.id = ?
                        """)
                .param(candidate)
                .query(Integer.class)
                .single();
    }

    String text(String sql, Object... parameters) {
        return jdbc.sql(sql).params(List.of(parameters)).query(String.class).single();
    }

    long count(String fromAndWhere, Object... parameters) {
        return jdbc.sql("select count(*) from " + fromAndWhere)
                .params(List.of(parameters))
                .query(Long.class)
                .single();
    }

    int execute(String sql, Object... parameters) {
        return jdbc.sql(sql).params(List.of(parameters)).update();
    }

    /** Every counter that differs from what the ratings say, as text; empty when all are right. */
    List<Map<String, Object>> wrongCounters() {
        return jdbc.sql(
                        """
                        select 'candidate ' || c.id as what, c.rating_count as kept, count(r.*) as true_value
                        from candidate c
                        left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.counts
                        group by c.id, c.rating_count, c.score_sum, c.score_count, c.last_rated_at,
                            c.true_count, c.false_count, c.unsure_count
                        having c.rating_count <> count(r.*) or c.score_sum <> coalesce(sum(r.score), 0)
                            or c.score_count <> count(r.score) or c.last_rated_at is distinct from max(r.rated_at)
                            or c.true_count <> count(*) filter (where r.verdict = 'TRUE')
                            or c.false_count <> count(*) filter (where r.verdict = 'FALSE')
                            or c.unsure_count <> count(*) filter (where r.verdict = 'UNSURE')
                        union all
                        select 'observation ' || po.observation_id, po.rated_count,
                            count(c.*) filter (where c.rating_count > 0)
                        from project_observation po left join candidate c using (project_id, observation_id)
                        group by po.project_id, po.observation_id, po.rated_count
                        having po.rated_count <> count(c.*) filter (where c.rating_count > 0)
                        """)
                .query()
                .listOfRows();
    }
}
