package org.imageplane.transients.survey;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a project; whoever calls this has asked whether that may be changed. */
@Component
class ProjectMembers {

    private final JdbcClient jdbc;

    ProjectMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void put(long projectId, String username, String role) {
        if (Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
            throw new IllegalArgumentException(
                    "A member's role is one of %s, not %s."
                            .formatted(Arrays.toString(Role.values()), role));
        }
        jdbc.sql(
                        """
                        insert into project_member (project_id, person_id, role) values (:project, :person, :role)
                        on conflict (project_id, person_id) do update set role = excluded.role
                        """)
                .param("project", projectId)
                .param("person", personId(username))
                .param("role", role)
                .update();
    }

    /** False when they were no member. */
    @Transactional
    public boolean remove(long projectId, String username) {
        return jdbc.sql(
                                "delete from project_member where project_id = :project and person_id = :person")
                        .param("project", projectId)
                        .param("person", personId(username))
                        .update()
                > 0;
    }

    private long personId(String username) {
        return jdbc.sql("select id from person where lower(username) = lower(:username)")
                .param("username", username)
                .query(Long.class)
                .optional()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is nobody called %s.".formatted(username)));
    }
}
