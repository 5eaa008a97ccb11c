package org.imageplane.transients.survey.mwa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.outside.OutsideAnswer;
import org.imageplane.transients.outside.OutsideAnswer.Failed;
import org.imageplane.transients.outside.OutsideAnswer.Kind;
import org.imageplane.transients.outside.OutsideAnswer.Received;
import org.imageplane.transients.outside.OutsideHttp;
import org.imageplane.transients.outside.OutsideRequest;
import org.imageplane.transients.survey.MetadataOrigin;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationChanged;
import org.imageplane.transients.survey.ObservationFiller;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.RudeServer;
import org.imageplane.transients.testing.SharedData;
import org.imageplane.transients.testing.Surveys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@CleanDatabase
@Import(MwaMetadataFetchTest.Heard.class)
class MwaMetadataFetchTest {

    /** Made after the keys that the surveys' scripts read, not recorded. */
    private static final String ANSWER =
            """
            {"starttime": 1410773120, "stoptime": 1410773416, "obsname": "GPM_scan", "projectid": "G0080",
             "freq_res": 10, "int_time": 0.5, "mode": "MWAX_CORRELATOR",
             "metadata": {"observation_number": 1410773120, "ra_pointing": 268.9, "dec_pointing": -25.5,
                          "azimuth_pointing": 12.5, "elevation_pointing": 81.2},
             "rfstreams": {"0": {"frequencies": [133, 134, 135, 136]}}}
            """;

    @Autowired ObservationFiller filler;
    @Autowired Observations observations;
    @Autowired OutsideHttp outside;
    @Autowired Surveys surveys;
    @Autowired Heard heard;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;

    final RudeServer server = new RudeServer(RudeServer.gives("application/json", ANSWER));

    @BeforeEach
    void nothing_heard_yet() {
        heard.events.clear();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_observation_without_metadata_is_filled_and_says_from_where() {
        bare("1410773120");

        assertThat(fetch().fetchDue(10)).isEqualTo(1);

        Observation filled = observation("1410773120");
        assertThat(server.asked()).hasSize(1);
        assertThat(server.asked().getFirst().path()).isEqualTo("/metadata/obs?obs_id=1410773120");
        assertThat(filled.name()).isEqualTo("GPM_scan");
        assertThat(filled.raDeg()).isEqualTo(268.9);
        assertThat(filled.centreFrequencyMhz()).isEqualTo(134.5 * 1.28);
        assertThat(filled.startTime()).isEqualTo(Instant.parse("2024-09-19T09:25:02Z"));
        assertThat(filled.stopTime()).isEqualTo(Instant.parse("2024-09-19T09:29:58Z"));
        assertThat(filled.mwaProjectCode()).isEqualTo("G0080");
        assertThat(filled.isMwa()).isTrue();
        assertThat(filled.origin())
                .isInstanceOfSatisfying(
                        MetadataOrigin.Fetched.class,
                        origin -> {
                            assertThat(origin.from()).isEqualTo("127.0.0.1");
                            assertThat(origin.sentence())
                                    .matches("Fetched from 127.0.0.1, 20.* UTC");
                        });
        assertThat(heard.events).containsExactly(new ObservationChanged(filled.id()));

        assertThat(fetch().fetchDue(10)).as("not asked for again").isZero();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_real_answer_fills_what_the_reference_says() throws Exception {
        String real = Files.readString(SharedData.require("mwa_obs/obs_1096952256.json"));
        server.behave(RudeServer.gives("application/json", real));
        bare("1096952256");

        fetch().fetchDue(10);

        assertThat(observation("1096952256").centreFrequencyMhz()).isEqualTo(144.015);
    }

    @Test
    void what_an_uploader_sent_is_not_asked_for_and_stays() {
        Observation sent = surveys.anObservation("1410773120", 150);
        register("SB50230", null);
        due();

        assertThat(fetch().fetchDue(10)).isZero();

        assertThat(server.asked()).isEmpty();
        assertThat(observation("1410773120")).isEqualTo(sent);
    }

    @Test
    void a_part_that_was_sent_stays_as_it_was_sent() {
        Instant sent = Instant.parse("2024-09-19T09:00:00Z");
        register("1410773120", sent);
        due();

        assertThat(fetch().fetchDue(10)).isEqualTo(1);

        assertThat(observation("1410773120").startTime()).isEqualTo(sent);
        assertThat(observation("1410773120").raDeg()).isEqualTo(268.9);
    }

    @Test
    void a_name_that_is_only_the_id_again_gives_way_and_a_start_that_is_it_does_not() {
        bare("1410773120");
        jdbc.sql("update observation set name = external_id, start_gps_s = 1410773120").update();
        server.behave(
                RudeServer.gives(
                        "application/json",
                        ANSWER.replace("\"starttime\": 1410773120", "\"starttime\": 1410773128")));

        fetch().fetchDue(10);

        assertThat(observation("1410773120").name()).isEqualTo("GPM_scan");
        assertThat(observation("1410773120").startGpsS()).isEqualTo(1410773120);
    }

    @Test
    void an_upload_that_comes_later_wins() {
        bare("1410773120");
        fetch().fetchDue(10);

        Observation sent = surveys.anObservation("1410773120", 150);

        assertThat(sent.centreFrequencyMhz()).isEqualTo(150);
        assertThat(sent.name()).isEqualTo("test_1410773120");
        assertThat(sent.elevationDeg()).isEqualTo(81.2);
        assertThat(sent.origin()).as("nothing is left of what was fetched").isNull();
        assertThat(surveys.anObservation("1410773120", 170).centreFrequencyMhz())
                .as("the first uploader's word stays")
                .isEqualTo(150);
    }

    @Test
    void an_upload_while_the_service_is_asked_wins() {
        long id = bare("1410773120");
        var due = filler.take(Duration.ofMinutes(1)).orElseThrow();
        surveys.anObservation("1410773120", 150);

        assertThat(filler.fill(due.id(), "late", NewObservation.of("1410773120", Instant.EPOCH)))
                .isFalse();
        assertThat(due.id()).isEqualTo(id);
        assertThat(observation("1410773120").centreFrequencyMhz()).isEqualTo(150);
        assertThat(observation("1410773120").origin()).isNull();
    }

    @Test
    void an_observation_that_has_just_come_is_left_to_its_uploader_for_a_minute() {
        register("1410773120", null);

        assertThat(fetch().fetchDue(10)).isZero();
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Sign in</body></html>",
                "null",
                "{\"starttime\": 1096952256, \"metadata\": {\"ra_pointing\": 1, \"dec_pointing\": 2}}"
            })
    void an_answer_that_cannot_be_used_is_kept_as_a_sentence_and_asked_for_again(String body) {
        server.behave(RudeServer.gives("text/html", body));
        bare("1410773120");

        assertThat(fetch().fetchDue(10)).isZero();
        assertThat(server.asked()).as("not again at once").hasSize(1);

        MetadataOrigin origin = Objects.requireNonNull(observation("1410773120").origin());
        assertThat(origin.sentence()).startsWith("Not fetched yet: The MWA's metadata service ");
        assertThat(observation("1410773120").raDeg()).isNull();
        assertThat(heard.events).hasSize(1);

        server.behave(RudeServer.gives("application/json", ANSWER));
        due();
        assertThat(fetch().fetchDue(10)).isEqualTo(1);
        assertThat(observation("1410773120").origin()).isInstanceOf(MetadataOrigin.Fetched.class);
    }

    @Test
    void not_found_and_too_much_are_failures_of_one_observation() {
        server.behave(
                (asked, out) -> {
                    if (asked.path().contains("1410773120")) {
                        RudeServer.gives(404, Map.of(), "no such observation").answer(asked, out);
                    } else {
                        RudeServer.gives("application/json", "[" + "1,".repeat(2_000_000) + "1]")
                                .answer(asked, out);
                    }
                });
        bare("1410773120");
        bare("1410773416");

        assertThat(fetch().fetchDue(10)).isZero();

        assertThat(server.asked()).hasSize(2);
        assertThat(why("1410773120")).contains("127.0.0.1", "404");
        assertThat(why("1410773416"))
                .isEqualTo("Not fetched yet: 127.0.0.1 answered with more than 2 MB.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMED_OUT", "UNREACHABLE", "BUSY"})
    void while_the_service_is_away_the_others_are_left_alone(String kind) {
        bare("1410773120");
        bare("1410773416");
        List<OutsideRequest> asked = new ArrayList<>();
        OutsideHttp away =
                request -> {
                    asked.add(request);
                    return new Failed(Kind.valueOf(kind), "It is away.", Duration.ofHours(3));
                };

        assertThat(fetch(away).fetchDue(10)).isZero();

        assertThat(asked).hasSize(1);
        assertThat(why("1410773120")).isEqualTo("Not fetched yet: It is away.");
        assertThat(observation("1410773416").origin()).isNull();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from observation where fetch_next_at > now() + interval '170 minutes'")
                                .query(Integer.class)
                                .single())
                .as("it said when to come back")
                .isEqualTo(1);
    }

    @Test
    void a_server_that_hangs_or_hangs_up_is_away() {
        server.behave((asked, out) -> Thread.currentThread().join());
        bare("1410773120");
        fetch().fetchDue(10);
        assertThat(why("1410773120"))
                .isEqualTo("Not fetched yet: 127.0.0.1 did not answer within 2 s.");

        server.behave((asked, out) -> {});
        due();
        fetch().fetchDue(10);
        assertThat(why("1410773120"))
                .isEqualTo(
                        "Not fetched yet: The connection to 127.0.0.1 broke before its answer was complete.");
    }

    @Test
    void the_pause_doubles_up_to_a_day() {
        assertThat(MwaMetadataFetch.pause(1))
                .isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66));
        assertThat(MwaMetadataFetch.pause(5))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(18));
        assertThat(MwaMetadataFetch.pause(12))
                .isBetween(Duration.ofHours(21), Duration.ofHours(27));
        assertThat(MwaMetadataFetch.pause(4711))
                .isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }

    @Test
    void of_many_processes_each_observation_is_asked_for_by_one() throws Exception {
        for (int i = 0; i < 20; i++) {
            bare(String.valueOf(1410773120 + 8 * i));
        }
        List<String> asked = new CopyOnWriteArrayList<>();
        OutsideHttp counting =
                request -> {
                    String id = request.address().getQuery().replace("obs_id=", "");
                    asked.add(id);
                    return answer(ANSWER.replace("1410773120", id));
                };

        try (var processes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(processes.submit(() -> fetch(counting).fetchDue(100)));
            }
            int completed = 0;
            for (Future<Integer> one : all) {
                completed += one.get(60, TimeUnit.SECONDS);
            }
            assertThat(completed).isEqualTo(20);
        }
        assertThat(asked).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_asked_where_no_service_is_named() {
        bare("1410773120");

        assertThat(fetch(outside, "").fetchDue(10)).isZero();
        assertThat(fetch(outside, "  ").fetchDue(10)).isZero();
        assertThat(server.asked()).isEmpty();
    }

    private static OutsideAnswer answer(String body) {
        return new Received(
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/json");
    }

    private MwaMetadataFetch fetch() {
        return fetch(outside);
    }

    private MwaMetadataFetch fetch(OutsideHttp http) {
        return fetch(http, server.address("/metadata/").toString());
    }

    private MwaMetadataFetch fetch(OutsideHttp http, String url) {
        return new MwaMetadataFetch(
                new MwaMetadataSettings(url, Duration.ofSeconds(2)), filler, http, json);
    }

    /** One that was stored a while ago with nothing but its id. */
    private long bare(String externalId) {
        long id = register(externalId, null);
        due();
        return id;
    }

    private long register(String externalId, @Nullable Instant start) {
        return observations
                .register(surveys.uploader(), NewObservation.of(externalId, start))
                .observation()
                .id();
    }

    private void due() {
        jdbc.sql(
                        "update observation set created_at = now() - interval '1 hour', fetch_next_at = null")
                .update();
    }

    private Observation observation(String externalId) {
        return observations.find(externalId).orElseThrow();
    }

    private String why(String externalId) {
        return Objects.requireNonNull(observation(externalId).origin()).sentence();
    }

    /** Hears what the room tells. */
    @TestComponent
    static class Heard {

        final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(ObservationChanged changed) {
            events.add(changed);
        }
    }
}
