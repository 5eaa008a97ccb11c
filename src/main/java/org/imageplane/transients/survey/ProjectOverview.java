package org.imageplane.transients.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads projects with their counters, and who belongs to one; whoever calls this has asked who may see it. */
@Component
class ProjectOverview {

    private final JdbcClient jdbc;

    ProjectOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectFacts> all() {
        return jdbc.sql(
                        """
                        select p.*, given.observations, given.candidates, given.rated,
                            (select count(*) from project_member m where m.project_id = p.id) as members
                        from project p
                        left join lateral (
                            select count(*) as observations, coalesce(sum(candidate_count), 0) as candidates,
                                coalesce(sum(rated_count), 0) as rated
                            from project_observation o where o.project_id = p.id
                        ) given on true
                        order by lower(p.name)
                        """)
                .query(
                        (row, number) ->
                                new ProjectFacts(
                                        JdbcProjects.row(row, number),
                                        time(row, "created_at"),
                                        row.getLong("members"),
                                        row.getLong("observations"),
                                        row.getLong("candidates"),
                                        row.getLong("rated")))
                .list();
    }

    List<ProjectMember> members(long projectId) {
        return jdbc.sql(
                        """
                        select w.username, m.role, w.active, m.added_at
                        from project_member m join person w on w.id = m.person_id
                        where m.project_id = :project order by lower(w.username)
                        """)
                .param("project", projectId)
                .query(
                        (row, number) ->
                                new ProjectMember(
                                        row.getString("username"),
                                        row.getString("role"),
                                        row.getBoolean("active"),
                                        time(row, "added_at")))
                .list();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
