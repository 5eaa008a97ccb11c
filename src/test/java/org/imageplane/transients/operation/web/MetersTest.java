package org.imageplane.transients.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.imaging.PictureUrls;
import org.imageplane.transients.ingest.web.MwaScript;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.FireflyStandIn;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of each thing that is counted, and then what the metrics port says of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "transients.metrics.port=0")
@CleanDatabase
class MetersTest {

    private static final String OBSERVATION = "1410773120";

    private static final SkyPosition MARK = new SkyPosition(268.8953, -25.46364);

    private static final FireflyStandIn FIREFLY = new FireflyStandIn();

    @LocalServerPort int port;
    @Autowired MetricsPort metrics;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    final HttpClient client = HttpClient.newHttpClient();
    Actor admin;
    String token;

    @DynamicPropertySource
    static void firefly(DynamicPropertyRegistry properties) {
        properties.add("transients.firefly.url", FIREFLY::url);
    }

    @BeforeEach
    void somebody() {
        admin = people.add("root", Role.ADMIN);
        token = people.token(admin);
        surveys.aProject("GPM");
    }

    @Test
    void uploads_are_counted_by_way_and_outcome_with_bytes_and_reasons() throws Exception {
        double created = value("transients_uploads_total", "mwa", "candidate", "created");
        double again = value("transients_uploads_total", "mwa", "candidate", "already");
        double refused = value("transients_uploads_total", "mwa", "candidate", "refused");
        double reasons = value("transients_upload_refusals_total", "mwa", "content");
        double bytes = value("transients_upload_bytes_total", "mwa");

        upload(3);

        assertThat(value("transients_uploads_total", "mwa", "candidate", "created"))
                .isEqualTo(created + 1);
        assertThat(value("transients_uploads_total", "mwa", "candidate", "already"))
                .isEqualTo(again + 1);
        assertThat(value("transients_uploads_total", "mwa", "candidate", "refused"))
                .isEqualTo(refused + 1);
        assertThat(value("transients_upload_refusals_total", "mwa", "content"))
                .isEqualTo(reasons + 1);
        assertThat(value("transients_upload_bytes_total", "mwa")).isGreaterThan(bytes + 1000);
    }

    @Test
    void ratings_and_the_queues_answers_are_counted() throws Exception {
        double ratings = value("transients_ratings_total", "confidence_1_5", "one");
        double given = value("transients_queue_next_seconds_count", "given");
        double nothing = value("transients_queue_next_seconds_count", "nothing");

        upload(3);
        rate(next());
        post("/api/v1/next?project=GPM", "");

        assertThat(value("transients_ratings_total", "confidence_1_5", "one"))
                .isEqualTo(ratings + 1);
        assertThat(value("transients_queue_next_seconds_count", "given")).isEqualTo(given + 1);
        assertThat(value("transients_queue_next_seconds_count", "nothing")).isEqualTo(nothing + 1);
    }

    @Test
    void wrong_passwords_locks_and_wrong_tokens_are_counted_but_not_whose_they_were()
            throws Exception {
        double refused = value("transients_signins_total", "password", "refused");
        double locked = value("transients_signins_total", "password", "locked");
        double locks = value("transients_signin_locks_total");
        double tokens = value("transients_signins_total", "token", "refused");

        for (int i = 0; i < 7; i++) {
            signIn("wrong");
        }
        send(request("/api/v1/projects").header("Authorization", "Bearer " + "0".repeat(40)).GET());

        assertThat(value("transients_signins_total", "password", "refused")).isEqualTo(refused + 5);
        assertThat(value("transients_signins_total", "password", "locked")).isEqualTo(locked + 2);
        assertThat(value("transients_signin_locks_total")).isEqualTo(locks + 1);
        assertThat(value("transients_signins_total", "token", "refused")).isEqualTo(tokens + 1);
        assertThat(scrape()).doesNotContain("root");
    }

    @Test
    void a_picture_is_made_once_and_then_found() throws Exception {
        var file = cutout();
        double hits = value("transients_picture_cache_total", "hit");
        double made = value("transients_picture_making_seconds_count", "made");

        send(api(PictureUrls.still(file, MARK)).GET());
        send(api(PictureUrls.still(file, MARK)).GET());

        assertThat(value("transients_picture_cache_total", "hit")).isEqualTo(hits + 1);
        assertThat(value("transients_picture_making_seconds_count", "made")).isEqualTo(made + 1);
    }

    @Test
    void the_bytes_of_files_are_counted_as_they_were_asked_for() throws Exception {
        var file = cutout();
        double before = value("transients_media_bytes_total", "app");

        send(api(file.url()).GET());
        send(api(file.url()).header("Range", "bytes=10-19").GET());
        send(api(file.url()).header("Range", "bytes=999999999-").GET());
        send(api(file.url()).header("Range", "pages=1").GET());
        send(api(file.url()).HEAD());

        assertThat(value("transients_media_bytes_total", "app"))
                .isEqualTo(before + file.bytes() + 10);
    }

    @Test
    void fireflys_state_is_a_number() throws Exception {
        String text = scrape();
        for (int i = 0; i < 200 && !text.contains("transients_firefly_up 1.0"); i++) {
            text = scrape(); // asked in the background
        }
        assertThat(text).contains("transients_firefly_up 1.0");
    }

    @Test
    void whatever_the_dashboard_and_the_alerts_ask_for_is_there() throws Exception {
        upload(3);
        rate(next());
        signIn(TestPeople.PASSWORD);
        signIn("wrong");
        var file = cutout();
        send(api(PictureUrls.still(file, MARK)).GET());
        send(api(file.url()).GET());
        send(api(FailingController.FAILS + "?secret=x").GET());

        Set<String> there =
                scrape().lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("[{ ]", 2)[0])
                        .collect(Collectors.toSet());
        assertThat(asked("ops/grafana-dashboard.json")).hasSizeGreaterThan(25);
        assertThat(asked("ops/alerts.yml")).hasSizeGreaterThan(10);
        assertThat(there).containsAll(asked("ops/grafana-dashboard.json"));
        assertThat(there).containsAll(asked("ops/alerts.yml"));
    }

    /** The names of metrics in a file's expressions, but for those that Prometheus makes itself. */
    private static Set<String> asked(String file) throws IOException {
        Set<String> names = new TreeSet<>();
        String text = Files.readString(Path.of(file));
        Stream<String> expressions =
                file.endsWith(".json")
                        ? expressions(JsonMapper.shared().readTree(text))
                        : Pattern.compile("(?m)^ +expr: (?:\\|\\n((?: {10,}.*\\n)+)|(.*))$")
                                .matcher(text)
                                .results()
                                .map(MatchResult::group);
        expressions
                .map(MetersTest::withoutLabels)
                .flatMap(
                        bare ->
                                Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b(?! *\\()")
                                        .matcher(bare)
                                        .results()
                                        .map(MatchResult::group))
                .forEach(names::add);
        return names;
    }

    /** Without selectors, groupings and texts, where labels stand. */
    private static String withoutLabels(String expression) {
        return expression
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\b(by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)", "");
    }

    private static Stream<String> expressions(JsonNode node) {
        Stream<String> own =
                node.has("expr") ? Stream.of(node.get("expr").asString()) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(MetersTest::expressions));
    }

    /** An observation and a candidate, the candidate again, and one that is refused. */
    private void upload(int attempts) throws Exception {
        var script = new MwaScript(port, token);
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var candidate = MwaScript.candidate(OBSERVATION, "rms", "1");
        assertThat(script.candidateCreate(candidate).status()).isEqualTo(201);
        assertThat(script.candidateCreate(candidate).status()).isEqualTo(200);
        candidate.put("project", "nowhere");
        assertThat(script.candidateCreate(candidate).status()).isEqualTo(400);
    }

    private MediaFile cutout() {
        var stored = surveys.aCandidate().in("GPM").withFits().store();
        return media.ofCandidate(surveys.aProject("GPM").id(), stored.id()).stream()
                .filter(file -> file.kind() == MediaKind.CUTOUT_FITS)
                .findFirst()
                .orElseThrow();
    }

    private long next() throws Exception {
        var answer = post("/api/v1/next?project=GPM", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("id").asLong();
    }

    private void rate(long candidate) throws Exception {
        var answer =
                send(
                        api("/api/v1/candidates/%d/rating".formatted(candidate))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"score\": 4}")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void signIn(String password) throws Exception {
        send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=root&password=" + password.replace(' ', '+'))));
    }

    /** The number behind that name with these values among its labels; 0 where it was never counted. */
    private double value(String name, String... labels) throws Exception {
        return scrape().lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(it -> line.contains("=\"" + it)))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String scrape() throws Exception {
        return client.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:%d/actuator/prometheus"
                                                        .formatted(metrics.number())))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                api(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
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
