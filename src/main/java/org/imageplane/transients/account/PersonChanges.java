package org.imageplane.transients.account;

import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators change about people, each act with its line in the audit log. */
@Component
class PersonChanges {

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final PersonNotes notes;

    PersonChanges(PersonRepository people, PasswordEncoder encoder, PersonNotes notes) {
        this.people = people;
        this.encoder = encoder;
        this.notes = notes;
    }

    @Transactional
    public Person change(Actor admin, Person before, String email, Set<Role> roles) {
        admin.require(Role.ADMIN);
        String address = email.strip();
        PersonRules.checkEmail(address);
        var person = get(before.id());
        if (!person.email().equals(before.email()) || !person.roles().equals(before.roles())) {
            throw new PersonRefusedException(
                    "person",
                    "Somebody else changed %s in the meantime: open them again."
                            .formatted(person.username()));
        }
        refuseToLoseOnesRole(admin, before.id(), roles);
        String differences = PersonNotes.differences(before, address, roles);
        if (!differences.isEmpty()) {
            person.changeEmail(address);
            person.changeRoles(roles);
            notes.note(admin, AuditAct.CHANGED, person, differences);
        }
        return person.toPerson();
    }

    @Transactional
    public void resetPassword(Actor admin, long personId, String next) {
        admin.require(Role.ADMIN);
        var person = get(personId);
        PersonRules.checkPassword(person.username(), next);
        person.changePassword(Passwords.hash(encoder, next));
        people.flush();
        people.unlock(personId);
        notes.note(admin, AuditAct.PASSWORD_RESET, person, "");
    }

    @Transactional
    public void deactivate(Actor admin, long personId) {
        admin.require(Role.ADMIN);
        refuseOneself(admin, personId, "deactivate yourself");
        var person = get(personId);
        if (person.active()) {
            person.deactivate();
            notes.note(admin, AuditAct.DEACTIVATED, person, "Their ratings stay.");
        }
    }

    @Transactional
    public void activate(Actor admin, long personId) {
        admin.require(Role.ADMIN);
        var person = get(personId);
        if (!person.active()) {
            person.activate();
            notes.note(admin, AuditAct.ACTIVATED, person, "");
        }
    }

    @Transactional
    public void setRoles(Actor admin, long personId, Set<Role> roles) {
        admin.require(Role.ADMIN);
        var person = get(personId).toPerson();
        change(admin, person, person.email(), roles);
    }

    private static void refuseToLoseOnesRole(Actor admin, long personId, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN)) {
            refuseOneself(admin, personId, "take the administrator's role from yourself");
        }
    }

    /** So that there is always an administrator left: whoever acts is one and stays one. */
    private static void refuseOneself(Actor admin, long personId, String what) {
        if (admin.personId() == personId) {
            throw new PersonRefusedException(
                    "person", "You cannot %s: ask another administrator.".formatted(what));
        }
    }

    /** The person, whom nobody else changes until the transaction ends. */
    PersonEntity get(long personId) {
        return people.findToChange(personId)
                .orElseThrow(
                        () ->
                                new PersonRefusedException(
                                        "person",
                                        "There is no person with the id %d.".formatted(personId)));
    }
}
