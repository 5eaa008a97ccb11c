package org.imageplane.transients.rating;

import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;

/** Who may see a project, as SQL for queries that name the project's row {@code p}. */
final class Visibility {

    /** Condition on {@code project p}; needs {@link #parameters}. */
    static final String OF_PROJECT =
            """
            (:admin or not p.restricted
                or exists (select from project_member m where m.project_id = p.id and m.person_id = :me))
            """;

    private Visibility() {}

    /** {@code :me} and {@code :admin}. */
    static Map<String, Object> parameters(Actor actor) {
        return Map.of("me", actor.personId(), "admin", actor.may(Role.ADMIN));
    }
}
