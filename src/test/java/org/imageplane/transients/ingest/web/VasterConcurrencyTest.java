package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.Answer;
import org.imageplane.transients.ingest.web.MwaScript.FilePart;
import org.imageplane.transients.testing.CleanDatabase;
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

/** Sixteen beams that arrive at once, and uploaders that are killed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class VasterConcurrencyTest {

    static final String SB = "SB50230";
    static final String NAME = "J055059.66-325529.96";
    static final int UPLOADERS = 16;

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    @Value("${transients.media.root}")
    Path mediaRoot;

    VasterScript script;
    long filesBefore;

    @BeforeEach
    void an_uploader() throws IOException {
        filesBefore = 0;
        filesBefore = filesOfOwners();
        script = new VasterScript(port, people.token(people.add("pipe", Role.UPLOADER)));
    }

    /** Each of them sends what the script sends for its beam: the observation, the beam, four sources seen by all. */
    @Test
    void sixteen_beams_at_once_are_stored_whole_and_their_sources_are_four() throws Exception {
        var answers =
                atOnce(
                        uploader -> {
                            List<Answer> heard = new ArrayList<>();
                            heard.add(
                                    script.uploadObservation(VasterScript.observation("VAST", SB)));
                            heard.add(
                                    script.uploadBeam(
                                            VasterScript.beam("VAST", SB, uploader),
                                            VasterScript.maps(SB)));
                            for (int source = 0; source < 4; source++) {
                                var fields =
                                        VasterScript.candidate("VAST", SB, uploader, "J" + source);
                                fields.put("dec", "" + (-32.5 + source + uploader / 36_000.0));
                                fields.put("beam_sep_deg", "" + (1 + (uploader + 5) % 16));
                                fields.put("own_" + uploader, "" + uploader);
                                fields.put("shared_" + source, "" + uploader);
                                heard.add(
                                        script.uploadCandidate(
                                                fields, VasterScript.pictures("J" + source)));
                            }
                            return heard;
                        });

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(number("select count(*) from project")).isEqualTo(1);
        assertThat(number("select count(*) from observation")).isEqualTo(1);
        assertThat(number("select count(*) from beam")).isEqualTo(UPLOADERS);
        assertThat(number("select count(*) from candidate")).isEqualTo(4 * UPLOADERS);
        assertThat(number("select count(distinct source_id) from candidate")).isEqualTo(4);
        assertThat(number("select count(*) from candidate where source_id is null")).isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        select b.beam_index from candidate c join beam b on b.id = c.beam_id where best_beam
                                        """)
                                .query(Integer.class)
                                .list())
                .as("the beam with the smallest separation, once for each source")
                .containsExactly(11, 11, 11, 11);
        assertThat(number("select candidate_count from project_observation"))
                .isEqualTo(4 * UPLOADERS);
        assertThat(filesOfOwners()).isEqualTo(UPLOADERS * 5 + 4 * UPLOADERS * 5);
        assertThat(number("select count(*) from media_file")).isEqualTo(filesOfOwners());
    }

    @Test
    void the_same_beam_and_candidate_sent_by_many_at_once_are_stored_once() throws Exception {
        script.uploadObservation(VasterScript.observation("VAST", SB));
        script.uploadBeam(VasterScript.beam("VAST", SB, 3), List.of());

        var answers =
                atOnce(
                        uploader ->
                                List.of(
                                        script.uploadBeam(
                                                VasterScript.beam("VAST", SB, 3),
                                                VasterScript.maps(SB)),
                                        script.uploadCandidate(
                                                VasterScript.candidate("VAST", SB, 3, NAME),
                                                VasterScript.pictures(NAME))));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(number("select count(*) from candidate")).isEqualTo(1);
        assertThat(number("select count(*) from media_file")).isEqualTo(10);
        assertThat(filesOfOwners()).isEqualTo(10);
        assertThat(number("select candidate_count from project_observation")).isEqualTo(1);
    }

    @Test
    void an_uploader_that_is_killed_midway_leaves_nothing_and_can_begin_again() throws Exception {
        script.uploadObservation(VasterScript.observation("VAST", SB));
        script.uploadBeam(VasterScript.beam("VAST", SB, 3), List.of());
        var fields = VasterScript.candidate("VAST", SB, 3, NAME);
        List<FilePart> files = new ArrayList<>(VasterScript.pictures(NAME).subList(0, 2));
        files.add(new FilePart("slices_fits", "cube.fits", TestFiles.fits(1000, 1000)));
        byte[] body = MwaScript.multipart(fields, files);

        for (int cut : List.of(10, 4_000, body.length / 2, body.length - 20)) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoLinger(true, 0); // a reset, as when the machine dies
                socket.getOutputStream()
                        .write(
                                script.wire()
                                        .head(
                                                "/upload_candidate/",
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
        assertThat(filesOfOwners()).isZero();

        assertThat(script.uploadCandidate(fields, files).status()).isEqualTo(201);
        assertThat(filesOfOwners()).isEqualTo(3);
    }

    /** What one uploader sends. */
    interface Sending {
        List<Answer> by(int uploader) throws Exception;
    }

    private static List<Answer> atOnce(Sending sending) throws Exception {
        var together = new CyclicBarrier(UPLOADERS);
        List<Callable<List<Answer>>> uploads = new ArrayList<>();
        for (int i = 0; i < UPLOADERS; i++) {
            int uploader = i;
            uploads.add(
                    () -> {
                        together.await();
                        return sending.by(uploader);
                    });
        }
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(UPLOADERS)) {
            for (Future<List<Answer>> heard : threads.invokeAll(uploads)) {
                answers.addAll(heard.get());
            }
        }
        return answers;
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
