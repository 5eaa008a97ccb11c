package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody should send: each gets a status and a sentence, nothing is stored, nothing is left on the disk. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class MwaBadInputTest {

    static final String OBSERVATION = "1410773120";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;

    @Value("${transients.media.root}")
    Path mediaRoot;

    MwaScript script;
    Map<String, String> fields;
    long filesBefore;

    @BeforeEach
    void a_project_with_an_observation() throws IOException {
        surveys.aProject("GPM");
        script = new MwaScript(port, people.token(people.add("pipe", Role.UPLOADER)));
        script.observationCreate(MwaScript.observation(OBSERVATION));
        fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        filesBefore = filesOnDisk();
    }

    /** A refusal is answered at once, so what had come by then may go a moment after the answer. */
    @AfterEach
    void nothing_is_left() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(this::nothingIsLeft);
    }

    private void nothingIsLeft() {
        if (jdbc.sql("select count(*) from candidate").query(Long.class).single() == 0) {
            assertThat(filesOnDisk()).isEqualTo(filesBefore);
        }
        try (var incoming = Files.list(mediaRoot.resolve(".incoming"))) {
            assertThat(incoming).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dec_deg|95",
                "dec_deg|-90.0001",
                "dec_deg|nan",
                "dec_deg|inf",
                "dec_deg|south",
                "dec_deg|''",
                "ra_deg|nan",
                "ra_deg|-inf",
                "ra_deg|361",
                "ra_deg|-181",
                "ra_deg|17:55:34",
                "ra_deg|999999",
                "ra_deg|''",
                "cand_id|nan",
                "cand_id|inf",
                "cand_id|-1",
                "cand_id|1.5",
                "cand_id|2147483648",
                "cand_id|99999999999999999999999999",
                "cand_id|one",
                "cand_id|''",
                "project|''",
                "project|nobody's",
                "filter_id|''",
                "obs_id|''",
                "obs_id|1410000000",
                "can_det_stat|high",
                "can_peak_flux|1e999",
                "x_pix|True",
                "nks_ra_deg|12h",
                "can_nks_is_close|perhaps",
            })
    void a_field_that_cannot_be_taken_is_named(String field, String value) throws IOException {
        fields.put(field, value);

        var answer = script.candidateCreate(fields);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().propertyNames()).containsExactly(field);
        assertThat(answer.json().get(field).get(0).asString()).isNotBlank().endsWith(".");
        assertNothingStored();
    }

    @Test
    void every_wrong_field_is_named_at_once() throws IOException {
        fields.put("dec_deg", "95");
        fields.put("can_beam", "dark");
        fields.remove("cand_id");

        var answer = script.candidateCreate(fields);

        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("cand_id", "dec_deg", "can_beam");
    }

    @Test
    void a_project_that_the_uploader_cannot_see_is_unknown() throws IOException {
        surveys.aRestrictedProject("Secret");
        fields.put("project", "Secret");

        var answer = script.candidateCreate(fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("project").get(0).asString()).contains("no project");
    }

    @Test
    void long_and_odd_texts_are_refused_where_they_are_known_and_kept_where_they_are_not()
            throws IOException {
        var bad = new LinkedHashMap<>(fields);
        bad.put("nks_name", "x".repeat(201));
        bad.put("filter_id", "rm\0s");
        bad.put("metadata", "a\0b");
        var refused = script.candidateCreate(bad, MwaScript.pictures(fields));

        fields.put("comment", "nul\0l and \uD83D\uDD2D");
        fields.put("essay", "x".repeat(30_000));
        fields.put("n".repeat(150), "1");
        var taken = script.candidateCreate(fields);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().propertyNames())
                .as(refused.body())
                .containsExactlyInAnyOrder("nks_name", "filter_id", "metadata");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().get("not_kept").propertyNames()).hasSize(2).contains("essay");
        assertThat(
                        jdbc.sql("select attributes ->> 'comment' from candidate")
                                .query(String.class)
                                .single())
                .isEqualTo("null and \uD83D\uDD2D");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        var body = new ByteArrayOutputStream();
        MwaScript.part(body, "name=\"nks_name\"", new byte[] {'M', 'i', 'l', (byte) 0xe9});
        fields.remove("nks_name");
        body.write(MwaScript.multipart(fields, MwaScript.pictures(fields)));

        var answer =
                script.send("/candidate_create/", MwaScript.multipartType(), body.toByteArray());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("nks_name").get(0).asString()).contains("UTF-8");
    }

    @Test
    void a_field_sent_twice_is_taken_when_both_agree() throws IOException {
        var same = new ByteArrayOutputStream();
        MwaScript.part(same, "name=\"ra_deg\"", fields.get("ra_deg").getBytes());
        same.write(MwaScript.multipart(fields, MwaScript.pictures(fields)));
        var other = new ByteArrayOutputStream();
        MwaScript.part(other, "name=\"ra_deg\"", "12.5".getBytes());
        other.write(MwaScript.multipart(fields, MwaScript.pictures(fields)));

        var refused =
                script.send("/candidate_create/", MwaScript.multipartType(), other.toByteArray());
        var taken =
                script.send("/candidate_create/", MwaScript.multipartType(), same.toByteArray());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().propertyNames()).containsExactly("ra_deg");
        assertThat(taken.status()).isEqualTo(201);
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_named() throws IOException {
        byte[] text = "<html>not found</html>".repeat(10).getBytes();
        var notPng = script.candidateCreate(fields, files(text, TestFiles.gif(8, 8, 2)));
        var notGif =
                script.candidateCreate(fields, files(TestFiles.png(8, 8), TestFiles.png(8, 8)));
        var empty = script.candidateCreate(fields, files(new byte[0], TestFiles.gif(8, 8, 2)));
        byte[] bomb = TestFiles.png(8, 8);
        bomb[16] = 0x7f; // 2 × 10⁹ pixels wide
        var huge = script.candidateCreate(fields, files(bomb, TestFiles.gif(8, 8, 2)));

        for (var answer : List.of(notPng, empty, huge)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().propertyNames()).containsExactly("png");
        }
        assertThat(notPng.json().get("png").get(0).asString())
                .isEqualTo("This is not a PNG picture.");
        assertThat(notGif.status()).isEqualTo(400);
        assertThat(notGif.json().propertyNames()).containsExactly("gif");
        assertNothingStored();
    }

    @Test
    void a_picture_over_its_limit_is_413() throws IOException {
        byte[] large = Arrays.copyOf(TestFiles.png(8, 8), 20_000_001);

        var answer = script.candidateCreate(fields, files(large, TestFiles.gif(8, 8, 2)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().asString()).contains("20 MB");
        assertNothingStored();
    }

    @Test
    void ten_gigabytes_are_refused_before_they_are_sent() throws IOException {
        for (var type :
                Map.of(
                                "/candidate_create/",
                                MwaScript.multipartType(),
                                "/observation_create/",
                                "application/x-www-form-urlencoded")
                        .entrySet()) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(script.head(type.getKey(), type.getValue(), 10_000_000_000L));
                socket.getOutputStream().flush();

                var answer = MwaScript.read(socket.getInputStream());

                assertThat(answer.status()).as(type + answer.body()).isEqualTo(413);
                assertThat(answer.json().isString()).as(answer.body()).isTrue();
            }
        }
    }

    @Test
    void ten_gigabytes_without_a_token_are_401() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            script.withAuthorization(null)
                                    .head(
                                            "/candidate_create/",
                                            MwaScript.multipartType(),
                                            10_000_000_000L));
            socket.getOutputStream().flush();

            assertThat(MwaScript.read(socket.getInputStream()).status()).isEqualTo(401);
        }
    }

    @Test
    void a_body_that_is_no_form_is_a_client_error_with_a_sentence() throws IOException {
        byte[] json = "{}".getBytes();
        assertThat(script.send("/candidate_create/", "application/json", json).status())
                .isEqualTo(415);
        assertThat(script.send("/observation_create/", "text/plain", json).status()).isEqualTo(415);
        for (String type : List.of("multipart/form-data", MwaScript.multipartType())) {
            var answer = script.send("/candidate_create/", type, json);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().isString()).isTrue();
        }
        var answer =
                script.send(
                        "/observation_create/",
                        "application/x-www-form-urlencoded",
                        "observation_id=%zz&obsname=%e9%00".getBytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().isString()).as(answer.body()).isTrue();
    }

    @Test
    void too_many_parts_are_a_client_error() throws IOException {
        for (int i = 0; i < 2500; i++) {
            fields.put("c" + i, "1");
        }

        var answer = script.candidateCreate(fields);

        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.json().isString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observation_id|''",
                "starttime|soon",
                "starttime|-5",
                "stoptime|1e300",
                "ra_tile_dec|400",
                "dec_tile_dec|-95",
                "dec_tile_dec|inf",
                "cent_freq|FM",
                "azimuth|inf",
            })
    void an_observation_s_field_that_cannot_be_taken_is_named(String field, String value)
            throws IOException {
        var observation = MwaScript.observation("1410773416");
        observation.put(field, value);

        var answer = script.observationCreate(observation);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().propertyNames()).containsExactly(field);
    }

    @Test
    void an_observation_with_nothing_but_its_id_is_taken() throws IOException {
        var answer =
                script.observationCreate(
                        Map.of(
                                "observation_id",
                                "1410773416",
                                "azimuth",
                                "nan",
                                "weather",
                                "fine"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(
                        jdbc.sql("select attributes ->> 'weather' from observation where name = ''")
                                .query(String.class)
                                .single())
                .isEqualTo("fine");
    }

    private List<MwaScript.FilePart> files(byte[] png, byte[] gif) {
        return List.of(
                new MwaScript.FilePart("png", "a.png", png),
                new MwaScript.FilePart("gif", "a.gif", gif));
    }

    private void assertNothingStored() {
        assertThat(jdbc.sql("select count(*) from candidate").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from media_file").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from project_observation").query(Long.class).single())
                .isZero();
    }

    private long filesOnDisk() {
        try (var files = Files.walk(mediaRoot)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
