package org.imageplane.transients.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "transients.metrics.port=0",
            // as behind Nginx, which is when these headers are believed
            "server.forward-headers-strategy=framework"
        })
class MetricsPortTest {

    private static final String UNKNOWN = "/actuator/nothing";
    private static final List<String> HEALTH =
            List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    @LocalServerPort int port;
    @Autowired MetricsPort metrics;
    final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/actuator/prometheus/"
            })
    void on_the_applications_port_nothing_but_health_is_there(String address) throws Exception {
        for (var method : List.of("GET", "POST", "HEAD")) {
            var unknown = send(port, method, UNKNOWN);
            var asked = send(port, method, address);
            assertThat(asked.statusCode()).isEqualTo(unknown.statusCode()).isGreaterThan(399);
            assertThat(asked.body()).isEqualTo(unknown.body()).doesNotContain("jvm");
            assertThat(headers(asked)).isEqualTo(headers(unknown));
        }
    }

    @Test
    void nor_is_it_for_those_who_say_that_they_came_by_another_port() throws Exception {
        var inner = String.valueOf(metrics.number());
        var asked =
                client.send(
                        request(port, "/actuator/prometheus")
                                .header("X-Forwarded-Port", inner)
                                .header("X-Forwarded-Host", "localhost:" + inner)
                                .header("Forwarded", "host=localhost:" + inner)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(asked.statusCode()).isEqualTo(401);
    }

    @Test
    void health_says_its_status_and_no_more_on_both() throws Exception {
        for (var address : HEALTH) {
            for (var number : List.of(port, metrics.number())) {
                var answer = send(number, "GET", address);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).startsWith("{").contains("\"status\":\"UP\"");
                assertThat(answer.body()).doesNotContain("components", "details");
            }
        }
    }

    @Test
    void on_its_own_port_metrics_are_open_to_whoever_gets_there() throws Exception {
        var answer = send(metrics.number(), "GET", "/actuator/prometheus");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "transients_info")
                .contains("transients_ready 1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/styles.css",
                "/api/v1/projects",
                "/media/x.png",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/candidate_create/",
                "/error"
            })
    void on_its_own_port_nothing_else_is_there(String address) throws Exception {
        for (var method : List.of("GET", "POST")) {
            var answer = send(metrics.number(), method, address);
            assertThat(answer.statusCode()).as(method).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        }
    }

    private HttpResponse<String> send(int number, String method, String address) throws Exception {
        return client.send(
                request(number, address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int number, String address) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(number, address)));
    }

    /** But for those that differ each time. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id"));
        return headers;
    }
}
