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

    StoredPeople(PersonRepository people, PasswordEncoder encoder, OwnSession ownSession) {
        this.people = people;
        this.encoder = encoder;
        this.ownSession = ownSession;
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
            return people.saveAndFlush(
                            new PersonEntity(
                                    newPerson.username(),
                                    newPerson.email(),
                                    encode(newPerson.password()),
                                    newPerson.roles()))
                    .toPerson();
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
        var person = get(actor.personId());
        if (!encoder.matches(current, person.passwordHash())) {
            throw new PersonRefusedException("current", "This is not your current password.");
        }
        PersonRules.checkPassword(person.username(), next);
        person.changePassword(encode(next));
        ownSession.keep(person);
    }

    @Override
    @Transactional
    public void resetPassword(Actor admin, long personId, String next) {
        admin.require(Role.ADMIN);
        var person = get(personId);
        PersonRules.checkPassword(person.username(), next);
        person.changePassword(encode(next));
        people.flush();
        people.unlock(personId);
    }

    @Override
    @Transactional
    public void deactivate(Actor admin, long personId) {
        admin.require(Role.ADMIN);
        refuseOneself(admin, personId, "deactivate yourself");
        get(personId).deactivate();
    }

    @Override
    @Transactional
    public void activate(Actor admin, long personId) {
        admin.require(Role.ADMIN);
        get(personId).activate();
    }

    @Override
    @Transactional
    public void setRoles(Actor admin, long personId, Set<Role> roles) {
        admin.require(Role.ADMIN);
        if (!roles.contains(Role.ADMIN)) {
            refuseOneself(admin, personId, "take the administrator's role from yourself");
        }
        get(personId).changeRoles(roles);
    }

    /** So that there is always an administrator left: whoever acts is one and stays one. */
    private static void refuseOneself(Actor admin, long personId, String what) {
        if (admin.personId() == personId) {
            throw new PersonRefusedException(
                    "person", "You cannot %s: ask another administrator.".formatted(what));
        }
    }

    private PersonEntity get(long personId) {
        return people.findById(personId)
                .orElseThrow(
                        () ->
                                new PersonRefusedException(
                                        "person",
                                        "There is no person with the id %d.".formatted(personId)));
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return hash;
    }
}
