package org.imageplane.transients.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.TransientsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Starts it as an operator does: settings from the environment, secrets from files. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    private static final String OWN = "a secret of our own";

    /** So that a start which should have been refused does not reach any database. */
    private static final String NOWHERE = "1";

    @TempDir Path secrets;

    private final Map<String, Object> environment = new LinkedHashMap<>();

    @Test
    void an_empty_database_password_stops_production_with_one_sentence(CapturedOutput output) {
        environment.put("DB_PASSWORD", "");
        refuses("prod", "DB_PASSWORD is empty: in the environment prod", output);
        assertThat(output).doesNotContain("\tat org.imageplane");
    }

    @Test
    void a_default_database_password_stops_staging(CapturedOutput output) {
        environment.put("DB_PASSWORD", "postgres");
        refuses(
                "staging",
                "DB_PASSWORD is a default that everybody knows: in the environment staging",
                output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void a_default_in_a_secrets_file_is_refused_like_one_in_the_environment(
            String where, CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), "changeme\n");
        refuses(where, "DB_PASSWORD is a default that everybody knows", output);
    }

    @Test
    void an_empty_secrets_file_is_an_empty_password(CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), "\n");
        refuses("prod", "DB_PASSWORD is empty", output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void the_committed_administrators_password_is_refused_before_the_database_is_asked(
            String where, CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), OWN);
        Files.writeString(secrets.resolve("ADMIN_PASSWORD"), "image-plane\n");
        refuses(where, "ADMIN_PASSWORD is a default that everybody knows", output);
    }

    @Test
    void the_environment_wins_over_a_file(CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), OWN);
        environment.put("DB_PASSWORD", "postgres");
        refuses("prod", "DB_PASSWORD is a default that everybody knows", output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://transients.example.org",
                "transients.example.org",
                "https://not an address"
            })
    void an_address_that_people_cannot_open_safely_stops_production(
            String address, CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), OWN);
        environment.put("PUBLIC_URL", address);
        refuses("prod", "PUBLIC_URL ", output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void secrets_of_ones_own_are_read_from_files_without_their_last_line_end(
            String where, CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), OWN + "\n");
        environment.put("PUBLIC_URL", "https://transients.example.org");
        var settings =
                new SpringApplicationBuilder(NoBeans.class)
                        .web(WebApplicationType.NONE)
                        .environment(settings(where));
        try (var context = settings.run()) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.password"))
                    .isEqualTo(OWN);
            assertThat(context.getEnvironment().getProperty("spring.datasource.username"))
                    .isEqualTo("transients");
        }
        assertThat(output).doesNotContain(OWN);
    }

    private void refuses(String where, String sentence, CapturedOutput output) {
        var start =
                new SpringApplicationBuilder(TransientsApplication.class)
                        .environment(settings(where));
        assertThatThrownBy(start::run)
                .isInstanceOf(UnsafeSettingException.class)
                .hasMessageStartingWith(sentence);
        assertThat(output).contains(sentence).contains("start again").doesNotContain(OWN);
    }

    /** Nothing of the environment that the tests themselves run in. */
    private StandardEnvironment settings(String where) {
        environment.put("APP_ENVIRONMENT", where);
        environment.put("SECRETS_ROOT", secrets.toString());
        environment.put("DB_PORT", NOWHERE);
        // what one start sets for its log, all later ones in this process keep
        environment.put("LOG_FORMAT", "text");
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                environment));
        return settings;
    }

    /** The check alone. */
    @Configuration(proxyBeanMethods = false)
    @Import(SettingsCheck.class)
    static class NoBeans {}
}
