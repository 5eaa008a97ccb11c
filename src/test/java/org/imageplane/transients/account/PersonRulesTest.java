package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"alice", "Alice.B-2", "jürgen", "a@example.org", "7"})
    void takes_usernames_of_letters_digits_and_a_few_signs(String username) {
        assertThat(PersonRules.isUsername(username)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", ".hidden", "a/b", "a:b", "<b>", "a\0b", "\u202Eevil"})
    void refuses_other_usernames(String username) {
        assertThat(PersonRules.isUsername(username)).isFalse();
        assertThat(PersonRules.isUsername("a".repeat(65))).isFalse();
    }

    @Test
    void a_password_has_eight_characters_at_least() {
        assertThat(PersonRules.passwordProblem("alice", "1234567")).contains("at least 8");
        assertThat(PersonRules.passwordProblem("alice", "         ")).contains("at least 8");
        assertThat(PersonRules.passwordProblem("alice", "12345678")).isEmpty();
    }

    @Test
    void a_password_that_bcrypt_would_cut_is_refused() {
        assertThat(PersonRules.passwordProblem("alice", "a".repeat(72))).isEmpty();
        assertThat(PersonRules.passwordProblem("alice", "a".repeat(73)))
                .contains("at most 72 bytes");
        assertThat(PersonRules.passwordProblem("alice", "ü".repeat(37)))
                .contains("at most 72 bytes");
    }

    @Test
    void a_password_is_not_the_username() {
        assertThat(PersonRules.passwordProblem("alice.smith", "Alice.Smith"))
                .contains("must not be the username");
    }

    @Test
    void all_fields_are_complained_about_at_once() {
        var person = new NewPerson("a b", "short", "nowhere", Set.of());
        assertThatThrownBy(() -> PersonRules.check(person))
                .isInstanceOfSatisfying(
                        PersonRefusedException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsOnlyKeys("username", "password", "email"));
    }

    @Test
    void nothing_prints_a_password() {
        assertThat(new NewPerson("alice", "very secret", "", Set.of()).toString())
                .doesNotContain("secret");
        assertThat(new FirstAdministratorSettings("alice", "very secret", "").toString())
                .doesNotContain("secret");
    }
}
