package org.imageplane.transients.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people in the database. */
@Service
class StoredPeople implements People {

    private final PersonRepository people;
    private final PasswordEncoder encoder;
    private final OwnSession ownSession;
    private final PersonNotes notes;
    private final PersonChanges changes;

    StoredPeople(
            PersonRepository people,
            PasswordEncoder encoder,
            OwnSession ownSession,
            PersonNotes notes,
            PersonChanges changes) {
        this.people = people;
        this.encoder = encoder;
        this.ownSession = ownSession;
        this.notes = notes;
        this.changes = changes;
    }

    @Override
    @Transactional
    public Person add(Actor admin, NewPerson newPerson) {
        admin.require(Role.ADMIN);
        PersonRules.check(newPerson);
        if (people.findByUsername(newPerson.username()).isPresent()) {
            throw new PersonAlreadyThereException(newPerson.username());
        }
        try {
            var person =
                    people.saveAndFlush(
                            new PersonEntity(
                                    newPerson.username(),
                                    newPerson.email(),
                                    Passwords.hash(encoder, newPerson.password()),
                                    newPerson.roles()));
            notes.note(admin, AuditAct.ADDED, person, PersonNotes.rolesAre(newPerson.roles()));
            return person.toPerson();
        } catch (DataIntegrityViolationException sameNameAtTheSameTime) {
            throw new PersonAlreadyThereException(newPerson.username());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String username) {
        return PersonRules.isUsername(username)
                ? people.findByUsername(username).map(PersonEntity::toPerson)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> list(Actor admin) {
        admin.require(Role.ADMIN);
        return people.findAllByName().stream().map(PersonEntity::toPerson).toList();
    }

    @Override
    @Transactional
    public void changePassword(Actor actor, String current, String next) {
        var person = changes.get(actor.personId());
        if (!encoder.matches(current, person.passwordHash())) {
            throw new PersonRefusedException("current", "This is not your current password.");
        }
        PersonRules.checkPassword(person.username(), next);
        person.changePassword(Passwords.hash(encoder, next));
        ownSession.keep(person);
    }

    @Override
    public Person change(Actor admin, Person before, String email, Set<Role> roles) {
        return changes.change(admin, before, email, roles);
    }

    @Override
    @Transactional
    public void signOutElsewhere(Actor actor) {
        var person = changes.get(actor.personId());
        person.signOutElsewhere();
        ownSession.keep(person);
    }

    @Override
    public void resetPassword(Actor admin, long personId, String next) {
        changes.resetPassword(admin, personId, next);
    }

    @Override
    public void deactivate(Actor admin, long personId) {
        changes.deactivate(admin, personId);
    }

    @Override
    public void activate(Actor admin, long personId) {
        changes.activate(admin, personId);
    }

    @Override
    public void setRoles(Actor admin, long personId, Set<Role> roles) {
        changes.setRoles(admin, personId, roles);
    }
}
