package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imageplane.transients.account.Installation.Environment;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String OWN_PASSWORD = "a password of our own";

    @Autowired PersonRepository repository;
    @Autowired People people;
    @Autowired TestPeople testPeople;
    @Autowired PasswordEncoder encoder;
    @Autowired TransactionTemplate transaction;

    @Test
    void is_made_where_there_is_nobody_and_the_log_says_so_without_the_password(
            CapturedOutput output) {
        assertThat(first(Environment.PROD, "Boss", OWN_PASSWORD).make()).isTrue();

        assertThat(people.find("boss").orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(output)
                .contains("Made the first administrator, Boss.")
                .doesNotContain(OWN_PASSWORD);
    }

    @Test
    void is_not_made_where_there_is_somebody() {
        testPeople.add("alice", Role.RATER);
        assertThat(first(Environment.PROD, "boss", "admin").make()).isFalse();
        assertThat(people.find("boss")).isEmpty();
    }

    @Test
    void may_be_left_out_of_the_settings_where_there_is_somebody() {
        testPeople.add("alice", Role.ADMIN);
        assertThat(first(Environment.PROD, "", "").make()).isFalse();
    }

    @Test
    void replicas_that_start_together_make_one() throws Exception {
        Callable<Boolean> start = () -> first(Environment.PROD, "boss", OWN_PASSWORD).make();
        try (var replicas = Executors.newFixedThreadPool(6)) {
            var made =
                    replicas.invokeAll(Collections.nCopies(6, start)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(made).containsOnlyOnce(true);
        }
        assertThat(repository.count()).isEqualTo(1);
    }

    @Test
    void replicas_with_different_names_for_them_make_one_too() throws Exception {
        try (var replicas = Executors.newFixedThreadPool(6)) {
            for (var name : new String[] {"a", "b", "c", "d", "e", "f"}) {
                replicas.submit(() -> first(Environment.PROD, name, OWN_PASSWORD).make());
            }
        }
        assertThat(repository.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "admin", "image-plane", "Password", "changeme", "Change_Me!"})
    void a_password_that_everybody_knows_stops_an_exposed_installation(String password) {
        for (var exposed : new Environment[] {Environment.PROD, Environment.STAGING}) {
            assertThatThrownBy(() -> first(exposed, "boss", password).make())
                    .isInstanceOf(UnsafeSettingException.class)
                    .hasMessageStartingWith("ADMIN_PASSWORD is ");
        }
        assertThat(repository.count()).isZero();
    }

    @Test
    void the_committed_password_is_good_enough_for_a_laptop() {
        assertThat(first(Environment.LOCAL, "admin", "image-plane").make()).isTrue();
    }

    @Test
    void a_password_or_name_against_the_rules_is_said_with_its_variable() {
        assertThatThrownBy(() -> first(Environment.LOCAL, "admin", "short").make())
                .hasMessage("ADMIN_PASSWORD cannot be used: A password has at least 8 characters.");
        assertThatThrownBy(() -> first(Environment.LOCAL, "a b", OWN_PASSWORD).make())
                .hasMessageStartingWith("ADMIN_USERNAME cannot be used");
        assertThatThrownBy(() -> first(Environment.PROD, "", OWN_PASSWORD).make())
                .hasMessageStartingWith("ADMIN_USERNAME is empty");
    }

    @Test
    void without_a_name_a_laptop_starts_and_says_that_nobody_can_sign_in(CapturedOutput output) {
        assertThat(first(Environment.LOCAL, "", "").make()).isFalse();
        assertThat(output).contains("Nobody can sign in yet");
    }

    private FirstAdministrator first(Environment environment, String username, String password) {
        return new FirstAdministrator(
                repository,
                encoder,
                transaction,
                new FirstAdministratorSettings(username, password, ""),
                new Installation(environment, URI.create("http://localhost")));
    }
}
