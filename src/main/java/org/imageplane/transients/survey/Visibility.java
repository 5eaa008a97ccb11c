package org.imageplane.transients.survey;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one place that says, in SQL, who may see a project. */
final class Visibility {

    /** Condition on a project called p; its parameters are those of {@link #as}. */
    static final String OF_P =
            """
            (not p.restricted or :admin or exists (
                select from project_member m where m.project_id = p.id and m.person_id = :person))
            """;

    private Visibility() {}

    /** Binds the person who looks. */
    static JdbcClient.StatementSpec as(Actor actor, JdbcClient.StatementSpec statement) {
        return statement.param("admin", actor.may(Role.ADMIN)).param("person", actor.personId());
    }
}
