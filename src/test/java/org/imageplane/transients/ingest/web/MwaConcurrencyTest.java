package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.Answer;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploaders that send at once, and uploaders that are killed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class MwaConcurrencyTest {

    static final String OBSERVATION = "1410773120";
    static final int UPLOADERS = 16;

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;

    @Value("${transients.media.root}")
    Path mediaRoot;

    MwaScript script;
    long filesBefore;

    @BeforeEach
    void a_project_and_an_uploader() throws IOException {
        filesBefore = 0;
        filesBefore = filesOfOwners();
        surveys.aProject("GPM");
        script = new MwaScript(port, people.token(people.add("pipe", Role.UPLOADER)));
    }

    @Test
    void an_observation_sent_by_many_at_once_is_stored_once() throws Exception {
        var answers =
                atOnce(uploader -> script.observationCreate(MwaScript.observation(OBSERVATION)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .filteredOn(
                        answer ->
                                answer.body().equals("\"Observation already created so skipping\""))
                .hasSize(UPLOADERS - 1);
    }

    @Test
    void a_candidate_sent_by_many_at_once_is_stored_once() throws Exception {
        script.observationCreate(MwaScript.observation(OBSERVATION));

        var answers =
                atOnce(
                        uploader ->
                                script.candidateCreate(
                                        MwaScript.candidate(OBSERVATION, "rms", "1")));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.json().get("uid").asString())
                .containsOnly(answers.getFirst().json().get("uid").asString());
        assertThat(number("select count(*) from candidate")).isEqualTo(1);
        assertThat(number("select count(*) from media_file")).isEqualTo(2);
        assertThat(number("select candidate_count from project_observation")).isEqualTo(1);
        assertThat(filesOfOwners()).isEqualTo(2);
    }

    @Test
    void many_tables_with_new_columns_at_once_agree_on_their_slots() throws Exception {
        script.observationCreate(MwaScript.observation(OBSERVATION));

        var answers =
                atOnce(
                        uploader -> {
                            var fields =
                                    MwaScript.candidate(
                                            OBSERVATION, "rms" + uploader % 3, "" + uploader);
                            // in another order each, some new to all, some new to one
                            for (int i = 0; i < 8; i++) {
                                fields.put("shared_" + (i + uploader) % 8, "" + uploader);
                            }
                            fields.put("own_" + uploader, "" + uploader);
                            return script.candidateCreate(fields);
                        });

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(number("select count(*) from quantity where slot > 42"))
                .isEqualTo(8 + UPLOADERS);
        assertThat(number("select max(slot) - min(slot) + 1 from quantity where slot > 42"))
                .isEqualTo(8 + UPLOADERS);
        assertThat(
                        number(
                                """
                                select count(*) from candidate c join quantity q on q.slot > 42
                                where c.measurements[q.slot] = c.candidate_number
                                """))
                .as("every number is at the place of its quantity")
                .isEqualTo(UPLOADERS * 9);
        assertThat(number("select candidate_count from project_observation")).isEqualTo(UPLOADERS);
        assertThat(number("select count(*) from detection_filter")).isEqualTo(3);
    }

    @Test
    void an_uploader_that_is_killed_midway_leaves_nothing_and_can_begin_again() throws Exception {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        Map<String, String> fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        var files = new ArrayList<>(MwaScript.pictures(fields));
        files.add(new MwaScript.FilePart("fits", "cube.fits", TestFiles.fits(1000, 1000)));
        byte[] body = MwaScript.multipart(fields, files);

        for (int cut : List.of(10, 2_000, body.length / 2, body.length - 20)) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoLinger(true, 0); // a reset, as when the machine dies
                socket.getOutputStream()
                        .write(
                                script.head(
                                        "/candidate_create/",
                                        MwaScript.multipartType(),
                                        body.length));
                socket.getOutputStream().write(body, 0, cut);
                socket.getOutputStream().flush();
                if (cut > body.length / 3) { // part of the cube is on the disk
                    org.awaitility.Awaitility.await()
                            .untilAsserted(() -> assertThat(incomingFiles()).isPositive());
                }
            }
        }
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(incomingFiles()).isZero());
        assertThat(number("select count(*) from candidate")).isZero();
        assertThat(number("select count(*) from media_file")).isZero();
        assertThat(number("select count(*) from project_observation")).isZero();
        assertThat(filesOfOwners()).isZero();

        assertThat(script.candidateCreate(fields, files).status()).isEqualTo(201);
        assertThat(filesOfOwners()).isEqualTo(3);
    }

    /** A request of one uploader. */
    interface Sending {
        Answer by(int uploader) throws Exception;
    }

    private static List<Answer> atOnce(Sending sending) throws Exception {
        var together = new java.util.concurrent.CyclicBarrier(UPLOADERS);
        var number = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(UPLOADERS)) {
            Callable<Answer> one =
                    () -> {
                        int uploader = number.getAndIncrement();
                        together.await();
                        return sending.by(uploader);
                    };
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer :
                    threads.invokeAll(java.util.Collections.nCopies(UPLOADERS, one))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long incomingFiles() throws IOException {
        try (var files = Files.list(mediaRoot.resolve(".incoming"))) {
            return files.count();
        }
    }

    private long filesOfOwners() throws IOException {
        try (var files = Files.walk(mediaRoot)) {
            return files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(mediaRoot.resolve(".incoming")))
                            .count()
                    - filesBefore;
        }
    }
}
