package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class PeopleTest {

    @Autowired People people;
    @Autowired TestPeople testPeople;
    @Autowired PasswordEncoder encoder;
    @Autowired JdbcClient jdbc;
    @Autowired AuditLog audit;
    @Autowired ApiTokens tokens;
    private Actor admin;

    @BeforeEach
    void somebody_administers() {
        admin = testPeople.add("root", Role.ADMIN);
    }

    @Test
    void an_administrator_adds_people_whose_passwords_are_stored_as_bcrypt() {
        var alice = people.add(admin, aPerson("alice"));

        assertThat(alice.roles()).containsExactly(Role.RATER);
        assertThat(alice.active()).isTrue();
        assertThat(alice.createdAt()).isNotNull();
        assertThat(hash("alice")).startsWith("{bcrypt}$2");
        assertThat(encoder.matches("a fine password", hash("alice"))).isTrue();
        assertThat(people.list(admin))
                .extracting(Person::username)
                .containsExactly("alice", "root");
    }

    @Test
    void nobody_else_adds_or_lists_people() {
        var rater = testPeople.add("bob", Role.RATER, Role.UPLOADER);
        assertThatThrownBy(() -> people.add(rater, aPerson("alice")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("ADMIN");
        assertThatThrownBy(() -> people.list(rater)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.setRoles(rater, rater.personId(), Set.of(Role.ADMIN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.deactivate(rater, admin.personId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.activate(rater, admin.personId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.resetPassword(rater, admin.personId(), "another password"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_username_is_one_persons_whatever_the_case() {
        people.add(admin, aPerson("Alice"));
        assertThatThrownBy(() -> people.add(admin, aPerson("aLICE")))
                .isInstanceOf(PersonAlreadyThereException.class)
                .hasMessageContaining("aLICE");
        assertThat(people.find("ALICE")).map(Person::username).contains("Alice");
        assertThat(people.find("al")).isEmpty();
    }

    @Test
    void of_two_who_add_the_same_person_at_once_one_is_told_so() throws Exception {
        Callable<String> add =
                () -> {
                    try {
                        return people.add(admin, aPerson("alice")).username();
                    } catch (PersonAlreadyThereException e) {
                        return "there";
                    }
                };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = threads.invokeAll(List.of(add, add, add, add));
            var words = results.stream().map(result -> result.resultNow()).toList();
            assertThat(words).containsExactlyInAnyOrder("alice", "there", "there", "there");
        }
    }

    @Test
    void a_password_is_changed_by_who_knows_the_current_one() {
        var alice = testPeople.add("alice", Role.RATER);

        assertThatThrownBy(() -> people.changePassword(alice, "wrong", "another password"))
                .isInstanceOfSatisfying(
                        PersonRefusedException.class,
                        e -> assertThat(e.problems()).containsKey("current"));
        assertThatThrownBy(() -> people.changePassword(alice, TestPeople.PASSWORD, "short"))
                .isInstanceOfSatisfying(
                        PersonRefusedException.class,
                        e -> assertThat(e.problems()).containsKey("password"));
        people.changePassword(alice, TestPeople.PASSWORD, "another password");

        assertThat(encoder.matches("another password", hash("alice"))).isTrue();
    }

    @Test
    void a_new_password_from_an_administrator_lifts_the_lock() {
        var alice = testPeople.add("alice", Role.RATER);
        jdbc.sql(
                        "update person set locked_until = now() + interval '10 minutes', failed_sign_ins = 3 where id = ?")
                .param(alice.personId())
                .update();

        people.resetPassword(admin, alice.personId(), "another password");

        assertThat(encoder.matches("another password", hash("alice"))).isTrue();
        assertThat(
                        jdbc.sql(
                                        "select locked_until is null and failed_sign_ins = 0 from person where id = ?")
                                .param(alice.personId())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void administrators_cannot_lock_themselves_out() {
        assertThatThrownBy(() -> people.deactivate(admin, admin.personId()))
                .hasMessageContaining("You cannot deactivate yourself");
        assertThatThrownBy(() -> people.setRoles(admin, admin.personId(), Set.of(Role.RATER)))
                .hasMessageContaining("ask another administrator");
        people.setRoles(admin, admin.personId(), Set.of(Role.ADMIN, Role.RATER));
        assertThat(people.find("root").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMIN, Role.RATER);
    }

    @Test
    void somebody_is_deactivated_and_comes_back() {
        var alice = testPeople.add("alice", Role.RATER);
        people.deactivate(admin, alice.personId());
        assertThat(people.find("alice").orElseThrow().active()).isFalse();
        people.activate(admin, alice.personId());
        assertThat(people.find("alice").orElseThrow().active()).isTrue();
    }

    @Test
    void an_administrator_changes_address_and_roles_of_who_is_still_as_they_saw_them() {
        testPeople.add("alice", Role.RATER);
        var seen = people.find("alice").orElseThrow();

        var changed =
                people.change(
                        admin, seen, " alice@obs.example ", Set.of(Role.RATER, Role.UPLOADER));

        assertThat(changed.email()).isEqualTo("alice@obs.example");
        assertThat(changed.roles()).containsExactlyInAnyOrder(Role.RATER, Role.UPLOADER);
        assertThatThrownBy(() -> people.change(admin, seen, "", Set.of()))
                .isInstanceOf(PersonRefusedException.class)
                .hasMessageStartingWith("Somebody else changed alice in the meantime");
        assertThatThrownBy(() -> people.change(admin, changed, "no address", Set.of()))
                .isInstanceOfSatisfying(
                        PersonRefusedException.class,
                        e -> assertThat(e.problems()).containsOnlyKeys("email"));
        assertThat(people.find("alice")).contains(changed);
        var bob = testPeople.add("bob", Role.RATER);
        assertThatThrownBy(() -> people.change(bob, changed, "", Set.of(Role.ADMIN)))
                .isInstanceOf(AccessDeniedException.class);
        var oneself = people.find("root").orElseThrow();
        assertThatThrownBy(() -> people.change(admin, oneself, "", Set.of(Role.RATER)))
                .hasMessageContaining("ask another administrator");
    }

    @Test
    void each_act_of_an_administrator_is_in_the_audit_log_without_a_secret() {
        var alice = people.add(admin, aPerson("alice"));
        people.setRoles(admin, alice.id(), Set.of(Role.UPLOADER));
        people.resetPassword(admin, alice.id(), "another password");
        people.deactivate(admin, alice.id());
        people.deactivate(admin, alice.id());
        people.activate(admin, alice.id());

        var entries = audit.entries(admin, new AuditLog.Query(null, "person", ""), 0, 20);
        assertThat(entries)
                .extracting(AuditEntry::act)
                .containsExactly(
                        AuditAct.ACTIVATED,
                        AuditAct.DEACTIVATED,
                        AuditAct.PASSWORD_RESET,
                        AuditAct.CHANGED,
                        AuditAct.ADDED);
        assertThat(entries).extracting(AuditEntry::subject).containsOnly("alice");
        assertThat(entries).extracting(AuditEntry::details).contains("Roles: UPLOADER.");
        assertThat(entries.toString()).doesNotContain("password,", "example.org", "bcrypt");
    }

    @Test
    void an_administrator_sees_and_ends_somebodys_tokens() {
        var alice = testPeople.add("alice", Role.RATER);
        tokens.make(alice, "laptop");
        tokens.make(alice, "cluster");
        tokens.make(alice, "old");
        tokens.make(admin, "mine");
        long old = tokens.of(alice).getFirst().id();

        tokens.revoke(admin, alice.personId(), old);
        tokens.revoke(admin, alice.personId(), old);
        tokens.revoke(admin, alice.personId(), tokens.of(admin).getFirst().id());

        assertThat(tokens.of(admin, alice.personId()))
                .extracting(ApiToken::label)
                .containsExactly("cluster", "laptop");
        assertThatThrownBy(() -> tokens.of(alice, admin.personId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.revoke(alice, admin.personId(), 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.revokeAll(alice, admin.personId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(tokens.revokeAll(admin, alice.personId())).isEqualTo(2);
        assertThat(tokens.of(alice)).isEmpty();
        assertThat(tokens.of(admin)).hasSize(1);
        assertThat(audit.count(admin, new AuditLog.Query(AuditAct.TOKEN_REVOKED, null, "")))
                .isEqualTo(3);
    }

    private static NewPerson aPerson(String username) {
        return new NewPerson(
                username, "a fine password", username + "@example.org", Set.of(Role.RATER));
    }

    private String hash(String username) {
        return jdbc.sql("select password_hash from person where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
