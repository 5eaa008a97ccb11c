package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.PulsarFetch.Outcome;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.RudeServer;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@CleanDatabase
class PulsarFetchesTest {

    private static final String NEWER =
            "#CATALOGUE 9.0.0\nPSRJ J0001+45\nRAJ 00:01\nDECJ +45\n@---\n";

    @Autowired OutsideHttp http;
    @Autowired PulsarFetchRow row;
    @Autowired PulsarImport imports;
    @Autowired Pulsars pulsars;
    @Autowired PulsarFetches asConfigured;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext application;

    final RudeServer server = new RudeServer(RudeServer.gives("text/plain", NEWER));

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("delete from pulsar_fetch").update();
        SnapshotAgain.load(application);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://www.atnf.csiro.au/research/pulsar/psrcat, https://www.atnf.csiro.au/research/pulsar/psrcat/downloads/psrcat_pkg.tar.gz",
                "https://www.atnf.csiro.au/research/pulsar/psrcat/ , https://www.atnf.csiro.au/research/pulsar/psrcat/downloads/psrcat_pkg.tar.gz",
                "https://example.org/psrcat.db, https://example.org/psrcat.db",
                "https://example.org/a/psrcat_pkg.v2.7.0.tar.gz, https://example.org/a/psrcat_pkg.v2.7.0.tar.gz",
                "https://example.org/get/psrcat.TGZ?x=1, https://example.org/get/psrcat.TGZ?x=1",
                "https://example.tar, https://example.tar/downloads/psrcat_pkg.tar.gz",
                "'', -",
                "' ', -"
            })
    void the_address_is_that_of_the_pages_or_of_a_file(String url, String file) {
        assertThat(new PulsarSettings(url).file().map(Object::toString).orElse(null))
                .isEqualTo(file);
    }

    @Test
    void a_newer_catalogue_is_imported_and_asked_for_again_in_about_a_week() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(NEWER.getBytes(StandardCharsets.US_ASCII));
        }
        server.behave(RudeServer.gives(200, Map.of(), packed.toByteArray()));
        var fetches = fetches("/psrcat");
        fetches.whenDue();
        assertThat(server.asked()).as("not at once after the start").isEmpty();
        assertThat(dueIn()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(40));

        due();
        fetches.whenDue();

        assertThat(server.asked())
                .singleElement()
                .satisfies(
                        asked ->
                                assertThat(asked.path())
                                        .isEqualTo("/psrcat/downloads/psrcat_pkg.tar.gz"));
        var now = pulsars.catalogue().orElseThrow();
        assertThat(now.version()).isEqualTo("9.0.0");
        assertThat(now.origin()).isEqualTo(PulsarOrigin.ADDRESS);
        assertThat(state().outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(state().sentence())
                .isEqualTo("psrcat 9.0.0 with 1 pulsars was imported from 127.0.0.1.");
        assertThat(dueIn()).isBetween(Duration.ofDays(5), Duration.ofDays(9));
        fetches.whenDue();
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2.7.0", "1.67"})
    void a_catalogue_that_is_not_newer_changes_nothing(String version) {
        server.behave(RudeServer.gives("text/plain", NEWER.replace("9.0.0", version)));
        var before = pulsars.catalogue();

        due();
        fetches("/psrcat.db").whenDue();

        assertThat(pulsars.catalogue()).isEqualTo(before);
        assertThat(state().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(state().sentence())
                .isEqualTo(
                        "127.0.0.1 has psrcat %s, which is not newer than 2.7.0: nothing changed."
                                .formatted(version));
        assertThat(dueIn()).isGreaterThan(Duration.ofDays(5));
    }

    @Test
    void what_is_no_catalogue_changes_nothing_and_is_tried_again_later_and_later() {
        server.behave(RudeServer.gives("text/html", "<html>Maintenance</html>"));
        var before = pulsars.catalogue();
        var fetches = fetches("/psrcat.db");

        due();
        fetches.whenDue();

        assertThat(state().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(state().sentence())
                .isEqualTo(
                        "What 127.0.0.1 sent is no psrcat catalogue. Line 1: a psrcat database begins with"
                                + " #CATALOGUE and its version.");
        assertThat(dueIn()).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(75));
        for (int i = 0; i < 8; i++) {
            due();
            fetches.whenDue();
        }
        assertThat(dueIn()).isBetween(Duration.ofHours(24), Duration.ofHours(40));
        assertThat(pulsars.catalogue()).isEqualTo(before);

        server.behave(RudeServer.gives("text/plain", NEWER));
        due();
        fetches.whenDue();
        assertThat(state().outcome()).isEqualTo(Outcome.IMPORTED);
        server.behave(RudeServer.gives(500, Map.of(), "broken"));
        due();
        fetches.whenDue();
        assertThat(dueIn()).as("failures were forgotten").isLessThan(Duration.ofMinutes(75));
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "503"})
    void a_server_that_refuses_is_named(int status) {
        server.behave(RudeServer.gives(status, Map.of("Retry-After", "7200"), "no"));

        due();
        fetches("/psrcat.db").whenDue();

        assertThat(state().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(state().sentence()).contains("127.0.0.1");
        if (status == 503) {
            assertThat(dueIn()).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(121));
        }
    }

    @Test
    void a_file_that_breaks_off_changes_nothing() {
        server.behave(
                (asked, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n#CATALOGUE 9"
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                });
        due();
        fetches("/psrcat.db").whenDue();

        assertThat(state().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(pulsars.catalogue().orElseThrow().version()).isEqualTo("2.7.0");
    }

    @Test
    void one_process_of_several_asks() throws Exception {
        var calls = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        OutsideHttp slow =
                request -> {
                    calls.incrementAndGet();
                    begun.countDown();
                    try {
                        goOn.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new OutsideAnswer.Received(
                            NEWER.getBytes(StandardCharsets.US_ASCII), "text/plain");
                };
        var ada = people.add("ada", Role.ADMIN);
        due();
        try (var threads = Executors.newFixedThreadPool(3)) {
            Future<?> first = threads.submit(() -> fetches(slow).whenDue());
            begun.await(30, TimeUnit.SECONDS);
            for (Future<?> other :
                    List.of(
                            threads.submit(() -> fetches(slow).whenDue()),
                            threads.submit(() -> fetches(slow).now(ada)))) {
                other.get(30, TimeUnit.SECONDS);
            }
            assertThat(state().outcome()).as("is being fetched").isEqualTo(Outcome.NONE);
            goOn.countDown();
            first.get(30, TimeUnit.SECONDS);
        }
        assertThat(calls).hasValue(1);
        assertThat(state().outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void a_process_that_ended_meanwhile_is_not_waited_for() {
        due();
        assertThat(row.take(false)).isTrue();
        assertThat(row.take(true)).isFalse();
        jdbc.sql("update pulsar_fetch set tried_at = now() - interval '16 min', due_at = now()")
                .update();

        fetches("/psrcat.db").whenDue();

        assertThat(state().outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void an_administrator_asks_at_once_and_is_remembered_and_others_may_not() {
        var ada = people.add("ada", Role.ADMIN);
        var fetches = fetches("/psrcat.db");

        assertThatThrownBy(() -> fetches.now(people.add("rita", Role.RATER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(server.asked()).isEmpty();
        fetches.now(ada);

        assertThat(pulsars.catalogue().orElseThrow().importedBy()).isEqualTo("ada");
        assertThat(fetches.state().orElseThrow().triedAt()).isNotNull();
    }

    @Test
    void without_the_setting_nobody_is_asked() {
        asConfigured.whenDue();
        asConfigured.now(people.add("ada", Role.ADMIN));

        assertThat(asConfigured.file()).isEmpty();
        assertThat(asConfigured.state()).isEmpty();
        assertThat(row.read()).isEmpty();
    }

    private PulsarFetches fetches(String path) {
        return new PulsarFetches(
                new PulsarSettings(server.address(path).toString()), http, row, imports, pulsars);
    }

    private PulsarFetches fetches(OutsideHttp other) {
        return new PulsarFetches(
                new PulsarSettings("https://example.org"), other, row, imports, pulsars);
    }

    private void due() {
        row.begin(Duration.ZERO);
        jdbc.sql("update pulsar_fetch set due_at = now()").update();
    }

    private PulsarFetch state() {
        return row.read().orElseThrow();
    }

    private Duration dueIn() {
        return Duration.between(Instant.now(), state().dueAt());
    }
}
