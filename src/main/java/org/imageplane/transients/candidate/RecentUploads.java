package org.imageplane.transients.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What was uploaded lately to the projects that a person may see. Candidates are counted only in observations that were
 * half there at that time; for the others the counters know.
 */
@Service
public class RecentUploads {

    /** New candidates of a project: how many, of how many observations. */
    public record ProjectUploads(long projectId, int observations, long candidates) {}

    /**
     * An observation within a project.
     *
     * @param candidates all of them
     * @param fresh those that came since
     * @param givenBy who sent it first
     * @param lastAt when the last of them came
     */
    public record Upload(
            String project,
            String observation,
            int candidates,
            int fresh,
            @Nullable String givenBy,
            Instant lastAt) {}

    private static final String FRESH =
            """
            case
                when po.last_candidate_at is null or po.last_candidate_at <= :since then 0
                when po.given_at > :since then po.candidate_count
                else (select count(*) from candidate c
                    where c.project_id = po.project_id and c.observation_id = po.observation_id and c.created_at > :since)
            end
            """;

    private static final String VISIBLE =
            """
            (not p.restricted or :admin or exists (
                select from project_member m where m.project_id = p.id and m.person_id = :person))
            """;

    private final JdbcClient jdbc;

    RecentUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many candidates came since then, for each project where any did. One query. */
    public List<ProjectUploads> since(Actor actor, Instant since) {
        return asked(
                        actor,
                        since,
                        """
                        select project_id, count(*)::int as observations, sum(fresh)::bigint as candidates
                        from (
                            select po.project_id, po.candidate_count as fresh
                            from project_observation po join project p on p.id = po.project_id
                            where po.last_candidate_at > :since and po.given_at > :since and %1$s
                            union all
                            select po.project_id, (select count(*) from candidate c
                                where c.project_id = po.project_id and c.observation_id = po.observation_id
                                    and c.created_at > :since)
                            from project_observation po join project p on p.id = po.project_id
                            where po.last_candidate_at > :since and po.given_at <= :since and %1$s
                        ) came
                        where fresh > 0 group by project_id order by project_id
                        """
                                .formatted(VISIBLE))
                .query(ProjectUploads.class)
                .list();
    }

    /** The observations whose candidates came last, newest first. One query. */
    public List<Upload> latest(Actor actor, Instant since, int limit) {
        return asked(
                        actor,
                        since,
                        """
                        select po.project, o.external_id, po.candidate_count, %s as fresh, g.username, po.at
                        from (
                            select po.*, p.name as project, coalesce(po.last_candidate_at, po.given_at) as at
                            from project_observation po join project p on p.id = po.project_id
                            where %s
                            order by at desc, po.project_id, po.observation_id limit :limit
                        ) po
                        join observation o on o.id = po.observation_id
                        left join person g on g.id = po.given_by
                        order by po.at desc, po.project_id, po.observation_id
                        """
                                .formatted(FRESH, VISIBLE))
                .param("limit", limit)
                .query(RecentUploads::upload)
                .list();
    }

    private JdbcClient.StatementSpec asked(Actor actor, Instant since, String sql) {
        return jdbc.sql(sql)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("admin", actor.may(Role.ADMIN))
                .param("person", actor.personId());
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString("project"),
                row.getString("external_id"),
                row.getInt("candidate_count"),
                row.getInt("fresh"),
                row.getString("username"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
