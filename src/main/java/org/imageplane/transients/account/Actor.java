package org.imageplane.transients.account;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** The person on whose behalf a service acts: every service that shows or changes data takes one and checks it. */
public record Actor(long personId, String username, Set<Role> roles) implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether this person has the role; an administrator has them all. */
    public boolean may(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMIN);
    }

    /**
     * Refuses with a sentence unless the person has the role.
     *
     * @throws AccessDeniedException when they do not
     */
    public void require(Role role) {
        if (!may(role)) {
            throw new AccessDeniedException(
                    "This needs the role %s, which %s does not have: ask an administrator."
                            .formatted(role, username));
        }
    }
}
