package org.imageplane.transients.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.NewPerson;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** People over the API, for administrators. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {

    /** What is sent to add somebody; a rater unless roles are named. */
    record PersonToAdd(
            @Nullable String username,
            @Nullable String password,
            @Nullable String email,
            @Nullable Set<Role> roles) {

        NewPerson toNewPerson() {
            return new NewPerson(
                    Objects.requireNonNullElse(username, ""),
                    Objects.requireNonNullElse(password, ""),
                    Objects.requireNonNullElse(email, ""),
                    Objects.requireNonNullElse(roles, Set.of(Role.RATER)));
        }
    }

    /** A person, without anything to sign in with. */
    @JsonNaming(SnakeCaseStrategy.class)
    record PersonJson(
            long id,
            String username,
            String email,
            List<Role> roles,
            boolean active,
            @Nullable Instant createdAt,
            @Nullable Instant lastSignInAt) {

        static PersonJson of(Person person) {
            return new PersonJson(
                    person.id(),
                    person.username(),
                    person.email(),
                    person.roles().stream().sorted().toList(),
                    person.active(),
                    person.createdAt(),
                    person.lastSignInAt());
        }
    }

    /** Everybody. */
    record PeopleJson(List<PersonJson> items, int total) {}

    private final People people;
    private final CurrentActor current;

    PeopleController(People people, CurrentActor current) {
        this.people = people;
        this.current = current;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonJson add(@RequestBody PersonToAdd person) {
        return PersonJson.of(people.add(current.require(), person.toNewPerson()));
    }

    @GetMapping
    PeopleJson list() {
        var items = people.list(current.require()).stream().map(PersonJson::of).toList();
        return new PeopleJson(items, items.size());
    }
}
