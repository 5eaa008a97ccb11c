package org.imageplane.transients.account;

import java.util.Set;

/** Somebody to be added. */
public record NewPerson(String username, String password, String email, Set<Role> roles) {

    public NewPerson {
        username = username.strip();
        email = email.strip();
        roles = Set.copyOf(roles);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "NewPerson[%s, %s]".formatted(username, roles);
    }
}
