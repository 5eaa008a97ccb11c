package org.imageplane.transients.rating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the counters on candidates and their observation in line with the ratings, in the transaction that changed
 * these and while the candidates are locked. They are counted anew from the candidate's few ratings, so that a wrong
 * counter would heal. Only ratings with a score, a verdict or a classification count.
 */
@Component
class RatingCounters {

    private static final String RECOUNT =
            """
            with asked as (
                select c.id, c.observation_id, c.rating_count as was, count(r.person_id) as now,
                    coalesce(sum(r.score), 0) as score_sum, count(r.score) as score_count,
                    count(*) filter (where r.verdict = 'TRUE') as true_count,
                    count(*) filter (where r.verdict = 'FALSE') as false_count,
                    count(*) filter (where r.verdict = 'UNSURE') as unsure_count,
                    max(r.rated_at) as last_rated_at
                from candidate c
                left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.counts
                where c.project_id = :project and c.id = any(:candidates)
                group by c.id, c.observation_id, c.rating_count
            ), counted as (
                update candidate c
                set rating_count = a.now, score_sum = a.score_sum, score_count = a.score_count,
                    true_count = a.true_count, false_count = a.false_count,
                    unsure_count = a.unsure_count, last_rated_at = a.last_rated_at
                from asked a
                where c.project_id = :project and c.id = a.id
            ), change as (
                select observation_id, sum((now > 0)::int - (was > 0)::int) as rated, sum(now - was) as ratings
                from asked
                group by observation_id
                having sum((now > 0)::int - (was > 0)::int) <> 0 or sum(now - was) <> 0
            ), locked as (
                select po.observation_id, change.rated, change.ratings
                from project_observation po join change using (observation_id)
                where po.project_id = :project
                order by po.observation_id
                for no key update of po
            ), summed as (
                update project_observation po
                set rated_count = po.rated_count + locked.rated, rating_count = po.rating_count + locked.ratings
                from locked
                where po.project_id = :project and po.observation_id = locked.observation_id
            )
            select observation_id, count(*) as candidates from asked group by observation_id
            order by observation_id
            """;

    private final JdbcClient jdbc;

    RatingCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Recounts these candidates of one project, which the caller has locked; observations follow by ascending id, so that
     * no two changes wait for each other. Gives back how many candidates of which observation were asked for.
     */
    List<RatedInObservation> recount(long projectId, List<Long> candidateIds) {
        if (candidateIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(RECOUNT)
                .param("project", projectId)
                .param("candidates", candidateIds.toArray(Long[]::new))
                .query(RatedInObservation.class)
                .list();
    }
}
