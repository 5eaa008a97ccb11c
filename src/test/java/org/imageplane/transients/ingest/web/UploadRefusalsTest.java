package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.UploadRefusal;
import org.imageplane.transients.ingest.UploadRefusals;
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

/** What a script is told when something is refused can be read later, by its person and by administrators. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class UploadRefusalsTest {

    private static final String OBSERVATION = "1410773120";

    @LocalServerPort private int port;
    @Autowired private UploadRefusals refusals;
    @Autowired private TestPeople people;
    @Autowired private Surveys surveys;
    @Autowired private JdbcClient jdbc;

    private Actor pipe;
    private Actor administrator;
    private MwaScript script;

    @BeforeEach
    void an_uploader() throws IOException {
        surveys.aProject("GPM");
        pipe = people.add("pipe", Role.UPLOADER);
        administrator = people.add("carol", Role.ADMIN);
        script = new MwaScript(port, people.token(pipe));
        script.observationCreate(MwaScript.observation(OBSERVATION));
    }

    @Test
    void a_refused_candidate_is_kept_with_what_the_script_was_told() throws IOException {
        Map<String, String> fields = MwaScript.candidate(OBSERVATION, "rms", "7");
        fields.put("project", "Nowhere");
        var answer = script.candidateCreate(fields);
        assertThat(answer.status()).isEqualTo(400);

        assertThat(refusals.latest(pipe, 10))
                .singleElement()
                .satisfies(
                        refusal -> {
                            assertThat(refusal)
                                    .extracting(
                                            UploadRefusal::username,
                                            UploadRefusal::address,
                                            UploadRefusal::project,
                                            UploadRefusal::observation,
                                            UploadRefusal::candidate,
                                            UploadRefusal::status)
                                    .containsExactly(
                                            "pipe",
                                            "candidate_create",
                                            "Nowhere",
                                            OBSERVATION,
                                            "rms 7",
                                            400);
                            assertThat(refusal.reason())
                                    .isEqualTo(
                                            "project: "
                                                    + answer.json()
                                                            .get("project")
                                                            .get(0)
                                                            .asString());
                        });
        assertThat(refusals.latest(administrator, 10)).hasSize(1);
        assertThat(refusals.latest(people.add("ingrid", Role.UPLOADER), 10)).isEmpty();
    }

    @Test
    void what_is_stored_or_skipped_leaves_no_refusal_and_a_bare_sentence_is_kept_as_one()
            throws IOException {
        Map<String, String> fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        script.candidateCreate(fields);
        script.candidateCreate(fields);
        script.observationCreate(MwaScript.observation(OBSERVATION));
        assertThat(refusals.latest(administrator, 10)).isEmpty();

        script.candidateCreate(fields, List.of());
        assertThat(refusals.latest(administrator, 10))
                .extracting(UploadRefusal::reason)
                .containsExactly("Missing png file");
    }

    @Test
    void the_oldest_of_each_person_go() {
        Actor other = people.add("ingrid", Role.UPLOADER);
        refusals.note(other, refused("GPM", "kept"));
        for (int number = 1; number <= 60; number++) {
            refusals.note(pipe, refused("GPM", "refusal " + number));
        }
        assertThat(refusals.latest(pipe, 100))
                .hasSize(50)
                .first()
                .extracting(UploadRefusal::reason)
                .isEqualTo("refusal 60");
        assertThat(refusals.latest(other, 100)).hasSize(1);
    }

    @Test
    void a_project_that_closed_to_the_uploader_is_no_longer_named() {
        surveys.aRestrictedProject("closed", "pipe");
        refusals.note(pipe, refused("closed", "while a member"));
        refusals.note(pipe, refused("Nowhere", "of no project"));
        assertThat(refusals.latest(pipe, 10)).hasSize(2);
        jdbc.sql("delete from project_member").update();
        assertThat(refusals.latest(pipe, 10))
                .extracting(UploadRefusal::project, UploadRefusal::reason)
                .containsExactly(tuple("Nowhere", "of no project"));
        assertThat(refusals.latest(administrator, 10)).hasSize(2);
    }

    @Test
    void texts_of_any_length_and_kind_are_kept_within_bounds() {
        refusals.note(pipe, refused("p\0".repeat(500), "r".repeat(5000)));
        UploadRefusal kept = refusals.latest(pipe, 1).getFirst();
        assertThat(kept.project()).hasSize(200).startsWith("ppp").endsWith("…");
        assertThat(kept.reason()).hasSize(1000);
    }

    private static UploadRefusals.Refused refused(String project, String reason) {
        return new UploadRefusals.Refused(
                "candidate_create", project, OBSERVATION, "rms 1", 400, reason);
    }
}
