package org.imageplane.transients.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the audit log says of people: names and roles, never an address, a password or a token. */
@Component
class PersonNotes {

    private static final String KIND = "person";

    private final AuditLog audit;

    PersonNotes(AuditLog audit) {
        this.audit = audit;
    }

    void note(Actor admin, AuditAct act, PersonEntity person, String details) {
        audit.note(admin, act, KIND, person.username(), details);
    }

    /** What changes, in a sentence; empty when nothing does. */
    static String differences(Person before, String email, Set<Role> roles) {
        String address = before.email().equals(email) ? "" : "E-mail changed. ";
        String may = before.roles().equals(roles) ? "" : rolesAre(roles);
        return (address + may).strip();
    }

    static String rolesAre(Set<Role> roles) {
        return roles.isEmpty()
                ? "No roles."
                : roles.stream()
                        .sorted()
                        .map(Role::name)
                        .collect(Collectors.joining(", ", "Roles: ", "."));
    }
}
