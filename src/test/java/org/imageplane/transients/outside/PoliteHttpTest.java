package org.imageplane.transients.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.imageplane.transients.outside.OutsideAnswer.Failed;
import org.imageplane.transients.outside.OutsideAnswer.Kind;
import org.imageplane.transients.outside.OutsideAnswer.Received;
import org.imageplane.transients.testing.RudeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

class PoliteHttpTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final long MOST = 100_000;

    final RudeServer server = new RudeServer(RudeServer.gives("text/plain", "hello"));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PoliteHttp http = http(Duration.ZERO);

    @AfterEach
    void stop() {
        http.stop();
        server.close();
    }

    PoliteHttp http(Duration pause) {
        return new PoliteHttp(
                new HostTurns(new OutsideSettings(2, pause)),
                meters,
                new StaticListableBeanFactory().getBeanProvider(BuildProperties.class),
                "https://transients.example.org");
    }

    @Test
    void a_body_is_received_with_its_type() {
        server.behave(RudeServer.gives("Text/XML; charset=utf-8", "<a/>"));

        var received = (Received) ask("/x", LONG);

        assertThat(new String(received.body(), UTF_8)).isEqualTo("<a/>");
        assertThat(received.contentType()).isEqualTo("text/xml");
        assertThat(count("received")).isEqualTo(1);
    }

    @Test
    void html_with_status_200_is_received_as_what_it_says_it_is() {
        server.behave(RudeServer.gives("text/html", "<html>Under maintenance</html>"));

        assertThat(((Received) ask("/x", LONG)).contentType()).isEqualTo("text/html");
    }

    @Test
    void everybody_is_told_who_asks_and_a_request_may_say_it_otherwise() {
        ask("/x", LONG);
        http.ask(
                new OutsideRequest(
                        server.address("/x"),
                        Map.of(),
                        Map.of("User-Agent", "tns_marker{}"),
                        LONG,
                        MOST));

        assertThat(server.asked())
                .extracting(asked -> asked.headers().get("user-agent"))
                .containsExactly(
                        "ImagePlaneTransients/unknown (+https://transients.example.org)",
                        "tns_marker{}");
    }

    @Test
    void a_form_is_posted_with_its_fields_encoded() {
        http.ask(
                new OutsideRequest(
                        server.address("/x"), Map.of("q", "a&b=ü c"), Map.of(), LONG, MOST));

        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(asked.fields()).isEqualTo(Map.of("q", "a&b=ü c"));
    }

    @Test
    void a_request_in_a_log_says_the_host_alone() {
        var request =
                new OutsideRequest(
                        URI.create("https://example.org/x?key=secret"),
                        Map.of("api_key", "secret"),
                        Map.of("X-Key", "secret"),
                        LONG,
                        MOST);

        assertThat(request).hasToString("OutsideRequest[example.org]");
    }

    @Test
    void a_server_that_never_begins_to_answer_is_left() {
        server.behave((asked, out) -> new CountDownLatch(1).await());

        assertFailed(ask("/x", SHORT), Kind.TIMED_OUT, "127.0.0.1 did not answer within 400 ms.");
    }

    @Test
    void a_server_that_stops_within_the_body_is_left() {
        server.behave(
                (asked, out) -> {
                    RudeServer.head(out, 200, Map.of());
                    out.write("half".getBytes(UTF_8));
                    out.flush();
                    new CountDownLatch(1).await();
                });

        assertFailed(ask("/x", SHORT), Kind.TIMED_OUT, "127.0.0.1 did not answer within 400 ms.");
    }

    @Test
    void a_server_that_dribbles_is_left() {
        server.behave(
                (asked, out) -> {
                    RudeServer.head(out, 200, Map.of());
                    dribble(out);
                });

        assertFailed(ask("/x", SHORT), Kind.TIMED_OUT, "127.0.0.1 did not answer within 400 ms.");
    }

    @Test
    void a_server_that_dribbles_its_head_is_left() {
        server.behave((asked, out) -> dribble(out));

        assertFailed(ask("/x", SHORT), Kind.TIMED_OUT, "127.0.0.1 did not answer within 400 ms.");
    }

    @Test
    void a_dropped_connection_is_said_before_the_head_and_within_the_body() {
        server.behave((asked, out) -> out.close());
        OutsideAnswer before = ask("/x", LONG);
        server.behave(
                (asked, out) -> {
                    RudeServer.head(out, 200, Map.of("Content-Length", "1000"));
                    out.write("half".getBytes(UTF_8));
                });
        OutsideAnswer within = ask("/x", LONG);

        String sentence = "The connection to 127.0.0.1 broke before its answer was complete.";
        assertFailed(before, Kind.UNREACHABLE, sentence);
        assertFailed(within, Kind.UNREACHABLE, sentence);
        assertThat(count("unreachable")).isEqualTo(2);
    }

    @Test
    void what_is_no_http_at_all_is_a_broken_answer() {
        server.behave((asked, out) -> out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(UTF_8)));

        assertThat(((Failed) ask("/x", LONG)).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void endless_bytes_are_cut() {
        server.behave(
                (asked, out) -> {
                    RudeServer.head(out, 200, Map.of());
                    flood(out);
                });

        assertFailed(
                ask("/x", LONG), Kind.TOO_LARGE, "127.0.0.1 answered with more than 100000 bytes.");
    }

    @Test
    void an_endless_page_behind_an_error_is_not_read() {
        server.behave(
                (asked, out) -> {
                    RudeServer.head(out, 500, Map.of());
                    flood(out);
                });

        assertFailed(
                ask("/x", LONG), Kind.REFUSED, "127.0.0.1 answered with the error status 500.");
    }

    @Test
    void a_packed_body_is_unpacked() throws Exception {
        server.behave(packed(gzip("hello".getBytes(UTF_8))));

        assertThat(((Received) ask("/x", LONG)).body()).isEqualTo("hello".getBytes(UTF_8));
        assertThat(server.asked().getFirst().headers()).containsEntry("accept-encoding", "gzip");
    }

    @Test
    void a_body_as_long_as_allowed_passes_and_one_byte_more_does_not() throws Exception {
        server.behave(packed(gzip(new byte[(int) MOST])));
        assertThat(((Received) ask("/x", LONG)).body()).hasSize((int) MOST);

        server.behave(packed(gzip(new byte[(int) MOST + 1])));
        assertThat(((Failed) ask("/x", LONG)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void a_small_body_that_unpacks_to_a_huge_one_is_cut() throws Exception {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat((long) bomb.length).isLessThan(MOST);
        server.behave(packed(bomb));

        assertThat(((Failed) ask("/x", LONG)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void packed_data_that_is_broken_cut_or_of_another_kind_is_said() throws Exception {
        byte[] whole = gzip("hello, this is some text".getBytes(UTF_8));
        List<RudeServer.Manners> bad =
                List.of(
                        packed("not packed".getBytes(UTF_8)),
                        packed(Arrays.copyOf(whole, whole.length - 10)),
                        packed(new byte[0]),
                        RudeServer.gives(200, Map.of("Content-Encoding", "br"), whole));
        for (var manners : bad) {
            server.behave(manners);
            assertFailed(
                    ask("/x", LONG),
                    Kind.REFUSED,
                    "127.0.0.1 answered with packed data that cannot be unpacked.");
        }
    }

    @Test
    void an_error_status_is_said_with_its_number() {
        server.behave(RudeServer.gives(404, Map.of(), "nothing here"));

        assertFailed(
                ask("/secret?key=abc", LONG),
                Kind.REFUSED,
                "127.0.0.1 answered with the error status 404.");
        assertThat(count("refused")).isEqualTo(1);
    }

    @Test
    void a_busy_server_says_when_it_wants_to_be_asked_again() {
        server.behave(RudeServer.gives(429, Map.of("Retry-After", "120"), ""));
        var seconds = (Failed) ask("/x", LONG);
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusHours(2));
        server.behave(RudeServer.gives(503, Map.of("Retry-After", date), ""));
        var dated = (Failed) ask("/x", LONG);

        assertFailed(seconds, Kind.BUSY, "127.0.0.1 is too busy to answer now.");
        assertThat(seconds.retryAfter()).isEqualTo(Duration.ofSeconds(120));
        assertThat(dated.kind()).isEqualTo(Kind.BUSY);
        assertThat(dated.retryAfter()).isBetween(Duration.ofMinutes(110), Duration.ofMinutes(120));
    }

    @Test
    void a_retry_after_that_means_nothing_or_too_much_is_kept_within_reason() {
        server.behave(RudeServer.gives(503, Map.of("Retry-After", "soon"), ""));
        assertThat(((Failed) ask("/x", LONG)).kind()).isEqualTo(Kind.REFUSED);
        server.behave(RudeServer.gives(429, Map.of("Retry-After", "999999999"), ""));
        assertThat(((Failed) ask("/x", LONG)).retryAfter()).isEqualTo(Duration.ofDays(1));
        server.behave(
                RudeServer.gives(429, Map.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"), ""));
        assertThat(((Failed) ask("/x", LONG)).retryAfter()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_redirect_is_followed() {
        server.behave(
                (asked, out) ->
                        (asked.path().equals("/there")
                                        ? RudeServer.gives("text/plain", "arrived")
                                        : redirect(302, "/there"))
                                .answer(asked, out));

        assertThat(((Received) ask("/here", LONG)).body()).isEqualTo("arrived".getBytes(UTF_8));
    }

    @Test
    void a_loop_of_redirects_ends() {
        server.behave(redirect(301, "/again"));

        assertFailed(ask("/x", LONG), Kind.REFUSED, "127.0.0.1 redirected more than 5 times.");
        assertThat(server.asked()).hasSize(6);
    }

    @Test
    void a_redirect_to_what_is_no_web_address_is_not_followed() {
        for (String location :
                List.of("file:///etc/passwd", "ftp://example.org/", "http://", "::", "")) {
            server.behave(redirect(302, location));
            assertFailed(
                    ask("/x", LONG),
                    Kind.REFUSED,
                    "127.0.0.1 redirected to what is no web address.");
        }
    }

    @Test
    void a_form_with_its_secrets_does_not_travel_to_another_server() {
        try (var other = new RudeServer(RudeServer.gives("text/plain", "thanks"))) {
            for (int status : List.of(302, 307)) {
                server.behave(redirect(status, other.address("/catch").toString()));
                http.ask(
                        new OutsideRequest(
                                server.address("/x"),
                                Map.of("api_key", "secret"),
                                Map.of("X-Key", "secret"),
                                LONG,
                                MOST));
            }

            assertThat(other.asked()).hasSize(1);
            assertThat(other.asked().getFirst().toString()).doesNotContain("secret");
        }
    }

    @Test
    void a_port_where_nobody_listens_and_a_host_that_is_not_there_are_said() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertFailed(
                ask(URI.create("http://127.0.0.1:%d/".formatted(free)), LONG),
                Kind.UNREACHABLE,
                "127.0.0.1 could not be reached.");
        assertFailed(
                ask(URI.create("http://no-such-host.invalid/"), LONG),
                Kind.UNREACHABLE,
                "no-such-host.invalid is not known: there is no such host.");
    }

    @Test
    void encryption_that_the_other_side_does_not_speak_is_said() {
        URI address = URI.create(server.address("/").toString().replace("http:", "https:"));

        assertFailed(
                ask(address, LONG),
                Kind.UNREACHABLE,
                "127.0.0.1 could not be reached over an encrypted connection.");
    }

    @Test
    void an_address_that_is_none_of_the_web_is_said_not_thrown() {
        assertThat(((Failed) ask(URI.create("simbad"), LONG)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(((Failed) ask(URI.create("ftp://x.org/"), LONG)).kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void one_host_is_asked_by_two_at_once_at_most() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        server.behave(
                (asked, out) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    two.countDown();
                    two.await();
                    now.decrementAndGet();
                    RudeServer.gives("text/plain", "").answer(asked, out);
                });
        List<Future<OutsideAnswer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> ask("/x", LONG)));
            }
        }

        assertThat(answers).allMatch(answer -> answer.resultNow() instanceof Received);
        assertThat(most).hasValue(2);
    }

    @Test
    void who_is_interrupted_while_waiting_for_a_turn_is_told_so() throws Exception {
        var slow = http(Duration.ofHours(1));
        slow.ask(OutsideRequest.get(server.address("/x"), LONG, MOST));
        var answer = new OutsideAnswer[1];
        Thread waiting =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        answer[0] =
                                                slow.ask(
                                                        OutsideRequest.get(
                                                                server.address("/x"), LONG, MOST)));
        waiting.interrupt();
        waiting.join();
        slow.stop();

        assertFailed(answer[0], Kind.UNREACHABLE, "127.0.0.1 was not asked to the end.");
        assertThat(server.asked()).hasSize(1);
    }

    private OutsideAnswer ask(String path, Duration timeLimit) {
        return ask(server.address(path), timeLimit);
    }

    private OutsideAnswer ask(URI address, Duration timeLimit) {
        return http.ask(OutsideRequest.get(address, timeLimit, MOST));
    }

    private static void assertFailed(OutsideAnswer answer, Kind kind, String sentence) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.sentence()).isEqualTo(sentence);
                            assertThat(failed.kind()).isEqualTo(kind);
                        });
    }

    private double count(String outcome) {
        return meters.get("transients.outside.requests")
                .tags("host", "127.0.0.1", "outcome", outcome)
                .counter()
                .count();
    }

    private static RudeServer.Manners redirect(int status, String location) {
        return RudeServer.gives(status, Map.of("Location", location), "");
    }

    private static RudeServer.Manners packed(byte[] body) {
        return RudeServer.gives(200, Map.of("Content-Encoding", "gzip"), body);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void flood(OutputStream out) throws IOException {
        while (true) {
            out.write(new byte[8192]);
        }
    }

    /** A byte now and then, for ever. */
    private static void dribble(OutputStream out) throws Exception {
        while (true) {
            out.write('x');
            out.flush();
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }
}
