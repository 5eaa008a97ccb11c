package org.imageplane.transients.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The limits as clients meet them. One test alone tries passwords: they are counted by address and account. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "transients.limits.sign-ins-per-minute=10",
            "transients.limits.calls-per-second=2"
        })
@CleanDatabase
class CallLimitsOverHttpTest {

    /** Far more than the limit has room for, however slow this machine is. */
    private static final int MANY = 400;

    @LocalServerPort int port;
    @Autowired TestPeople people;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token;

    @BeforeEach
    void somebody_with_a_token() {
        token = people.token(people.add("alice", Role.UPLOADER));
    }

    @Test
    void passwords_for_tokens_are_refused_with_a_problem_that_says_how_long_to_wait()
            throws Exception {
        var refusal = untilRefused(request("/api/v1/tokens").header("Authorization", basic("x")));
        assertThat(refusal.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json;charset=UTF-8");
        assertThat(refusal.headers().firstValue("Retry-After").orElseThrow()).matches("[1-6]");
        assertThat(refusal.body()).contains("\"status\":429", "Too many tries", "seconds");

        // not even the right one, nor for somebody who says to come from elsewhere
        assertThat(
                        send(request("/api/v1/tokens")
                                        .header("Authorization", basic(TestPeople.PASSWORD))
                                        .header("X-Forwarded-For", "203.0.113.7")
                                        .header("Forwarded", "for=203.0.113.7"))
                                .statusCode())
                .isEqualTo(429);

        // the same count holds at the sign-in page
        var page = send(form());
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After").orElseThrow()).matches("[1-6]");
        assertThat(page.body()).contains("wait", "url=login?wait=");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/projects,       problem+json, '\"status\":429'",
        "GET,  /media/none,            problem+json, '\"status\":429'",
        "POST, /candidate_create/,     json,         '\"detail\":\"Too many calls'",
        "POST, /upload_candidate/,     json,         '\"message\":\"Too many calls'"
    })
    void calls_with_a_token_are_refused_in_the_words_of_the_address(
            String method, String address, String type, String words) throws Exception {
        var refusal =
                untilRefused(
                        request(address)
                                .method(method, BodyPublishers.noBody())
                                .header("Authorization", "Token " + token));
        assertThat(refusal.headers().firstValue("Content-Type").orElseThrow()).contains(type);
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refusal.body()).contains(words);
        var another = people.token(people.add("bob", Role.RATER));
        assertThat(
                        send(request("/api/v1/projects")
                                        .GET()
                                        .header("Authorization", "Bearer " + another))
                                .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> untilRefused(HttpRequest.Builder request) throws Exception {
        for (int i = 0; i < MANY; i++) {
            var answer = send(request);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("%d requests were not too many.".formatted(MANY));
    }

    private HttpRequest.Builder form() {
        return request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=alice&password=x"));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .POST(BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(("alice:" + password).getBytes(StandardCharsets.UTF_8));
    }
}
