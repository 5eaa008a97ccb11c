package org.imageplane.transients.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.Installation.Environment;
import org.imageplane.transients.testing.FireflyStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FireflyTest {

    @Test
    void one_that_answers_is_there_and_one_that_falls_silent_is_not() {
        try (var standIn = new FireflyStandIn()) {
            Firefly firefly = firefly(standIn.url(), Environment.LOCAL);
            assertThat(firefly.isAnswering()).isFalse();

            firefly.probe();
            assertThat(firefly.isAnswering()).isTrue();

            standIn.isHealthy(false);
            firefly.probe();
            assertThat(firefly.isAnswering()).isFalse();

            standIn.isHealthy(true);
            firefly.probe();
            assertThat(firefly.isAnswering()).isTrue();

            standIn.close();
            firefly.probe();
            assertThat(firefly.isAnswering()).isFalse();
        }
    }

    @Test
    void without_an_address_there_is_none_and_nothing_is_asked() {
        Firefly firefly = firefly("", Environment.LOCAL);
        firefly.probe();

        assertThat(firefly.isConfigured()).isFalse();
        assertThat(firefly.isAnswering()).isFalse();
        assertThat(firefly.foreignOrigin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8090",
                "http://localhost:8090/",
                "http://localhost:8090/firefly",
                "http://localhost:8090/firefly/"
            })
    void its_path_is_firefly_unless_another_is_given(String url) {
        Firefly firefly = firefly(url, Environment.LOCAL);

        assertThat(firefly.browserUrl()).isEqualTo("http://localhost:8090/firefly/");
        assertThat(firefly.foreignOrigin()).contains("http://localhost:8090");
    }

    @ParameterizedTest
    @CsvSource({"STAGING", "PROD"})
    void browsers_of_a_server_find_it_beside_the_pages(Environment environment) {
        Firefly firefly = firefly("http://firefly:8080/firefly", environment);

        assertThat(firefly.browserUrl()).isEqualTo("/firefly/");
        assertThat(firefly.foreignOrigin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"firefly", "ftp://firefly/firefly", "http:///firefly", "http://f/?x=1"})
    void what_is_no_address_is_refused_with_a_sentence(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FireflySettings(URI.create(url), null, null))
                .withMessageContaining("FIREFLY_URL")
                .withMessageContaining("should look like http://firefly:8080/firefly");
    }

    @Test
    void the_page_may_load_code_of_that_one_origin_and_of_no_other() {
        var policies = new ViewerPolicies(firefly("http://localhost:8090", Environment.LOCAL));
        var onServer = new ViewerPolicies(firefly("http://firefly:8080", Environment.PROD));

        assertThat(policies.of("firefly"))
                .contains(
                        "script-src 'self' 'unsafe-inline' 'unsafe-eval' http://localhost:8090;",
                        "connect-src 'self' data: blob: http://localhost:8090 ws://localhost:8090");
        assertThat(policies.of("js9")).doesNotContain("localhost");
        assertThat(policies.of("sky")).doesNotContain("localhost", "unsafe-eval' h");
        assertThat(onServer.of("firefly")).doesNotContain("http");
    }

    @Test
    void its_health_is_asked_below_its_address_unless_the_server_reaches_it_elsewhere() {
        var url = URI.create("http://localhost:8090/firefly");
        var inside = URI.create("http://firefly:8080/firefly/healthz");

        assertThat(new FireflySettings(url, null, null).healthUrl())
                .hasToString("http://localhost:8090/firefly/healthz");
        assertThat(new FireflySettings(url, inside, null).healthUrl()).isEqualTo(inside);
    }

    private static Firefly firefly(@Nullable String url, Environment environment) {
        return new Firefly(
                new FireflySettings(URI.create(url), null, null),
                new Installation(environment, URI.create("https://transients.example.org")));
    }
}
