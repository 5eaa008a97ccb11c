package org.imageplane.transients.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.media.SignedUrls;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class LogTest {

    private static final String NGINX_ID = "0123456789abcdef0123456789abcdef";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    @Autowired SignedUrls signedUrls;
    @Autowired JdbcClient jdbc;
    @Autowired Environment settings;
    final CookieManager cookies = new CookieManager();
    final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    Actor admin;
    String token;
    CapturedLog log;

    @BeforeEach
    void somebody() {
        admin = people.add("root", Role.ADMIN);
        token = people.token(admin);
        log = new CapturedLog(settings);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_request_is_one_line_with_its_id_person_path_status_and_time() throws Exception {
        var answer =
                send(api("/api/v1/projects?secret=hidden").header("X-Request-ID", NGINX_ID).GET());

        assertThat(answer.headers().firstValue("X-Request-ID")).contains(NGINX_ID);
        var line = log.request("GET", "/api/v1/projects");
        assertThat(line.get("request").asString()).isEqualTo(NGINX_ID);
        assertThat(line.get("person").asString()).isEqualTo("" + admin.personId());
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("ms").isIntegralNumber()).isTrue();
        assertThat(line.get("level").asString()).isEqualTo("INFO");
        assertThat(line.get("message").asString()).startsWith("GET /api/v1/projects 200 ");
    }

    @Test
    void an_id_that_is_none_is_replaced_by_a_new_one() throws Exception {
        for (var sent : List.of("", "x", NGINX_ID + "0", NGINX_ID.toUpperCase(), "{\"a\":\"b\"}")) {
            var answer = send(api("/api/v1/quantities").header("X-Request-ID", sent).GET());
            assertThat(answer.headers().firstValue("X-Request-ID").orElseThrow())
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(NGINX_ID);
        }
    }

    @Test
    void an_open_pages_own_requests_say_what_they_are_and_nothing_else_of_their_query()
            throws Exception {
        send(request("/?v-r=heartbeat&v-uiId=17").GET());
        assertThat(log.request("GET", "/").get("page").asString()).isEqualTo("heartbeat");
        assertThat(log.text()).doesNotContain("v-uiId");
    }

    @Test
    void health_checks_and_the_front_ends_files_say_nothing_unless_they_fail() throws Exception {
        send(request("/actuator/health/readiness").GET());
        send(request("/assets/icon.svg").GET());
        send(request("/actuator/env").GET());

        log.request("GET", "/actuator/env");
        assertThat(log.text()).doesNotContain("readiness").doesNotContain("icon.svg");
    }

    @Test
    void a_failure_has_one_id_in_the_answer_in_its_own_line_and_in_the_requests() throws Exception {
        var answer =
                send(
                        api(FailingController.FAILS + "?secret=hidden")
                                .header("X-Request-ID", NGINX_ID)
                                .GET());

        assertThat(answer.body()).contains(NGINX_ID);
        var line = log.request("GET", FailingController.FAILS);
        assertThat(line.get("status").asInt()).isEqualTo(500);
        assertThat(line.get("level").asString()).isEqualTo("WARN");
        var failure = log.await(one -> one.path("level").asString("").equals("ERROR"));
        assertThat(failure.get("request").asString()).isEqualTo(NGINX_ID);
        assertThat(failure.get("person").asString()).isEqualTo("" + admin.personId());
        assertThat(failure.get("stack_trace").asString()).contains("on purpose");
        assertThat(log.text()).doesNotContain("hidden");
    }

    @Test
    void an_answer_that_another_thread_writes_keeps_id_and_person_and_is_one_line()
            throws Exception {
        var answer = send(api(FailingController.STREAMS).header("X-Request-ID", NGINX_ID).GET());

        assertThat(answer.body()).isEqualTo("streamed");
        var line = log.request("GET", FailingController.STREAMS);
        assertThat(line.get("request").asString()).isEqualTo(NGINX_ID);
        assertThat(line.get("person").asString()).isEqualTo("" + admin.personId());
        assertThat(log.lines())
                .filteredOn(one -> one.path("path").asString("").equals(FailingController.STREAMS))
                .hasSize(1);
    }

    @Test
    void what_is_served_to_one_person_leaves_no_trace_in_the_next_request() throws Exception {
        send(api("/api/v1/projects").GET());
        send(request("/api/v1/observations").GET());

        log.request("GET", "/api/v1/projects");
        assertThat(log.request("GET", "/api/v1/observations").has("person")).isFalse();
    }

    @Test
    void a_row_that_the_database_refuses_is_not_quoted() {
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                """
                                                insert into person (username, email, password_hash, roles)
                                                values ('newcomer', 'new.comer@example.org', null, '{}')
                                                """)
                                        .update())
                .hasMessageContaining("password_hash")
                .hasRootCauseMessage(
                        "ERROR: null value in column \"password_hash\" of relation \"person\" violates not-null constraint");
    }

    @Test
    void nothing_that_must_stay_secret_is_ever_logged() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(token, TestPeople.PASSWORD));
        secrets.add("not-her-password");
        secrets.add("hidden-in-the-query");
        secrets.add("a note that is nobody's business");

        signInByForm(TestPeople.PASSWORD);
        signInByForm("not-her-password");
        for (int i = 0; i < 6; i++) {
            tokenFor("root", "not-her-password");
        }
        var made = tokenFor(newPerson(secrets), "a fine new password");
        assertThat(made.statusCode()).isEqualTo(201);
        secrets.add(JsonMapper.shared().readTree(made.body()).get("token").asString());
        rateAndDownload(upload(), secrets);
        send(request("/api/v1/projects").header("Authorization", "Bearer wrong-" + token).GET());
        send(api(FailingController.FAILS + "?secret=hidden-in-the-query").GET());
        send(api("/api/v1/people").method("PUT", BodyPublishers.ofString("{broken " + token)));
        cookies.getCookieStore().getCookies().forEach(cookie -> secrets.add(cookie.getValue()));

        assertThat(cookies.getCookieStore().getCookies()).isNotEmpty();
        log.request("PUT", "/api/v1/people");
        assertThat(log.lines()).hasSizeGreaterThan(15);
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(10).allMatch(secret -> secret.length() > 8);
        assertThat(log.text()).doesNotContain(secrets);
        assertThat(log.text())
                .as("encoded as in a header")
                .doesNotContain(basic("root", TestPeople.PASSWORD).substring("Basic ".length()))
                .doesNotContain("signature=")
                .doesNotContain("TRANSIENTS_SESSION")
                .doesNotContain("newcomer");
    }

    private String newPerson(List<String> secrets) throws Exception {
        var body =
                """
                {"username": "newcomer", "password": "a fine new password", "email": "new.comer@example.org",
                 "roles": ["RATER"]}
                """;
        assertThat(send(post("/api/v1/people", body)).statusCode()).isEqualTo(201);
        assertThat(send(post("/api/v1/people", body)).statusCode()).isEqualTo(409);
        surveys.aRestrictedProject("Closed");
        send(
                api("/api/v1/projects/Closed/members/newcomer")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"role\": \"RATER\"}")));
        secrets.addAll(List.of("a fine new password", "new.comer@example.org"));
        return "newcomer";
    }

    private MediaFile upload() throws Exception {
        var script = new MwaScript(port, token);
        surveys.aProject("GPM");
        script.observationCreate(MwaScript.observation("1410773120"));
        var answer = script.candidateCreate(MwaScript.candidate("1410773120", "rms", "1"));
        assertThat(answer.status()).isEqualTo(201);
        long id = answer.json().get("id").asLong();
        return media.ofCandidate(surveys.aProject("GPM").id(), id).getFirst();
    }

    private void rateAndDownload(MediaFile file, List<String> secrets) throws Exception {
        var next = send(post("/api/v1/next", ""));
        long id = JsonMapper.shared().readTree(next.body()).get("id").asLong();
        send(
                api("/api/v1/candidates/" + id + "/rating")
                        .header("Content-Type", "application/json")
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"score\": 4, \"notes\": \"a note that is nobody's business\"}")));
        var signed = signedUrls.sign(file.url(), Duration.ofMinutes(5));
        assertThat(send(request(signed).GET()).statusCode()).isEqualTo(200);
        secrets.add(signed.substring(signed.indexOf("signature=") + "signature=".length()));
        send(request(signed + "0").GET());
        log.request("GET", file.url());
    }

    private void signInByForm(String password) throws Exception {
        send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=root&password="
                                                + URLEncoder.encode(
                                                        password, StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> tokenFor(String username, String password) throws Exception {
        return send(
                request("/api/v1/tokens")
                        .header("Authorization", basic(username, password))
                        .POST(BodyPublishers.noBody()));
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder post(String path, String body) {
        return api(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder api(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
