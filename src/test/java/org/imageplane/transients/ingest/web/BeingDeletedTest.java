package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.Closures;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is being deleted takes no uploads, and the surveys' scripts hear that in their own format. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class BeingDeletedTest {

    private static final String OBSERVATION = "1410773120";
    private static final String SB = "SB50230";
    private static final String SENTENCE =
            "Observation %s is being deleted from project %s by an administrator: send it again when that is done.";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired Observations observations;
    @Autowired Closures closures;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private String token;

    @BeforeEach
    void an_uploader() {
        token = people.token(people.add("pipe", Role.UPLOADER));
    }

    @Test
    void the_mwa_script_hears_it_at_the_project() throws IOException {
        surveys.aCandidate().in("GPM").of(OBSERVATION).store();
        close("GPM", OBSERVATION);
        var script = new MwaScript(port, token);
        script.observationCreate(MwaScript.observation(OBSERVATION));

        var answer = script.candidateCreate(MwaScript.candidate(OBSERVATION, "rms", "77"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("project").get(0).asString())
                .isEqualTo(SENTENCE.formatted(OBSERVATION, "GPM"));
        assertThat(count("candidate")).isEqualTo(1);
        assertThat(count("media_file")).isZero();
    }

    @Test
    void the_vaster_script_hears_it_for_observations_beams_and_candidates() throws IOException {
        surveys.aCandidate().in("VAST").of(SB).inBeam(1).store();
        close("VAST", SB);
        var script = new VasterScript(port, token);
        String sentence = SENTENCE.formatted(SB, "VAST");

        var observation = script.uploadObservation(VasterScript.observation("VAST", SB));
        var beam = script.uploadBeam(VasterScript.beam("VAST", SB, 2), List.of());
        var candidate =
                script.uploadCandidate(VasterScript.candidate("VAST", SB, 1, "J1"), List.of());

        for (var answer : List.of(observation, beam, candidate)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("proj_id").get(0).asString()).isEqualTo(sentence);
        }
        assertThat(count("beam")).isEqualTo(1);
        assertThat(count("candidate")).isEqualTo(1);
    }

    @Test
    void other_projects_still_take_the_observation() {
        surveys.aCandidate().in("GPM").of(OBSERVATION).store();
        close("GPM", OBSERVATION);

        assertThat(surveys.aCandidate().in("DEEP").of(OBSERVATION).store().created()).isTrue();
        assertThat(surveys.aCandidate().in("GPM").of("1410773416").store().created()).isTrue();
    }

    @Test
    void nothing_comes_in_after_the_closing_however_many_upload_at_that_moment() throws Exception {
        surveys.aCandidate().in("GPM").of(OBSERVATION).number(0).store();
        try (var uploaders = Executors.newFixedThreadPool(4)) {
            var running =
                    IntStream.rangeClosed(1, 40)
                            .mapToObj(number -> uploaders.submit(upload(number)))
                            .toList();
            close("GPM", OBSERVATION);
            long then = count("candidate");
            int stored = 0;
            for (Future<Boolean> each : running) {
                stored += each.get() ? 1 : 0;
            }
            assertThat(count("candidate")).isEqualTo(then).isEqualTo(stored + 1L);
        }
    }

    private Callable<Boolean> upload(int number) {
        return () -> {
            try {
                return surveys.aCandidate()
                        .in("GPM")
                        .of(OBSERVATION)
                        .number(number)
                        .store()
                        .created();
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).contains("is being deleted");
                return false;
            }
        };
    }

    private void close(String project, String observation) {
        long projectId = surveys.aProject(project).id();
        long observationId = observations.find(observation).orElseThrow().id();
        Boolean closed =
                transaction.execute(status -> closures.closeObservation(projectId, observationId));
        assertThat(closed).isTrue();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
