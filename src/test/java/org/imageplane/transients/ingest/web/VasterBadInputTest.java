package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.FilePart;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the VASTER addresses refuse: with a sentence, and without a trace. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class VasterBadInputTest {

    static final String SB = "SB50230";
    static final String NAME = "J055059.66-325529.96";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;

    @Value("${transients.media.root}")
    Path mediaRoot;

    VasterScript script;
    Map<String, String> fields;
    long filesBefore;

    @BeforeEach
    void a_project_with_a_beam() throws IOException {
        script = new VasterScript(port, people.token(people.add("pipe", Role.UPLOADER)));
        script.uploadObservation(VasterScript.observation("VAST", SB));
        script.uploadBeam(VasterScript.beam("VAST", SB, 14), List.of());
        fields = VasterScript.candidate("VAST", SB, 14, NAME);
        filesBefore = filesOnDisk();
    }

    @AfterEach
    void nothing_is_left() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(filesOnDisk()).isEqualTo(filesBefore));
        assertThat(count("candidate")).isZero();
        assertThat(count("media_file")).isZero();
        assertThat(count("light_curve")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proj_id|''",
                "proj_id|nobody's",
                "obs_id|''",
                "obs_id|SB1",
                "beam_index|''",
                "beam_index|15",
                "beam_index|-1",
                "beam_index|1.5",
                "beam_index|inf",
                "beam_index|two",
                "name|''",
                "ra|''",
                "ra|nan",
                "ra|17:55:34",
                "ra|361",
                "dec|-90.01",
                "dec|inf",
                "chi_square|high",
                "chi_square_sigma|1e999",
                "deep_num|True",
                "beam_ra|12h",
                "lightcurve_data|{}",
                "lightcurve_data|[]",
                "lightcurve_data|[[]]",
                "lightcurve_data|[[\"Time\", \"J1\"], [\"NaT\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"NaT\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"NaT\", \"1\", \"1\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"NaT\", [\"1\"], \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"soon\", \"1\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"+99999-01-01T00:00:00\", \"1\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"2019-13-15T19:35:49\", \"1\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"NaT\", \"bright\", \"1\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], [\"NaT\", \"1\", \"1e400\"]]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"], \"NaT\"]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"]",
                "lightcurve_data|[[\"Time\", \"J1\", \"rms_error\"]] more",
                "lightcurve_data|[[\"Flux\", \"J1\", \"rms_error\"], [\"NaT\", \"1\", \"1\"]]",
                "lightcurve_data|Time,J1,rms_error",
            })
    void a_field_of_a_candidate_that_cannot_be_taken_is_named(String field, String value)
            throws IOException {
        fields.put(field, value);

        var answer = script.uploadCandidate(fields, VasterScript.pictures(NAME));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().propertyNames()).containsExactly(field);
        assertThat(answer.json().get(field).get(0).asString()).isNotBlank().endsWith(".");
    }

    @Test
    void every_wrong_field_is_named_at_once() throws IOException {
        fields.put("dec", "95");
        fields.put("std_map", "dark");
        fields.put("lightcurve_data", "[");
        fields.remove("name");

        assertThat(script.uploadCandidate(fields, List.of()).json().propertyNames())
                .containsExactlyInAnyOrder("name", "dec", "std_map", "lightcurve_data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|''",
                "proj_id|''",
                "obs_start|''",
                "obs_start|yesterday",
                "obs_start|2019-02-30T00:00:00",
                "obs_start|0019-08-15T19:35:49",
            })
    void a_field_of_an_observation_that_cannot_be_taken_is_named(String field, String value)
            throws IOException {
        var observation = VasterScript.observation("EMU", "SB50231");
        observation.put(field, value);

        var answer = script.uploadObservation(observation);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().propertyNames()).containsExactly(field);
        assertThat(answer.json().get(field).get(0).asString()).isNotBlank().endsWith(".");
        assertThat(count("project")).isEqualTo(1);
        assertThat(count("observation")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0007y", "null", "\u00a0", "0123456789"})
    void a_project_s_name_is_one_line_of_up_to_a_hundred_characters(String name)
            throws IOException {
        String sent = name.length() < 10 ? name : name.repeat(11);

        var answer = script.uploadObservation(VasterScript.observation(sent, "SB50231"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().propertyNames()).containsExactly("proj_id");
        assertThat(count("project")).isEqualTo(1);
    }

    @Test
    void a_beam_of_an_observation_that_the_project_was_never_given_is_400_and_says_which()
            throws IOException {
        script.uploadObservation(VasterScript.observation("EMU", "SB50231"));

        var unknown = script.uploadBeam(VasterScript.beam("VAST", "SB1", 1), List.of());
        var notGiven =
                script.uploadBeam(VasterScript.beam("VAST", "SB50231", 1), VasterScript.maps("x"));

        for (var answer : List.of(unknown, notGiven)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().propertyNames()).containsExactly("obs_id");
        }
        assertThat(unknown.json().get("obs_id").get(0).asString())
                .contains("The project VAST was never given an observation SB1");
        assertThat(notGiven.json().get("obs_id").get(0).asString())
                .contains("The project VAST was never given an observation SB50231");
        assertThat(count("beam")).isEqualTo(1);
    }

    @Test
    void a_beam_needs_its_project_its_observation_and_its_index() throws IOException {
        var answer = script.uploadBeam(Map.of("index", "one"), List.of());
        var project = script.uploadBeam(VasterScript.beam("nobody's", SB, 1), List.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("proj_id", "obs_id", "index");
        assertThat(project.status()).isEqualTo(400);
        assertThat(project.json().propertyNames()).containsExactly("proj_id");
    }

    /** Neither joined nor shown: the answer tells that the name is not theirs, and nothing else. */
    @Test
    void a_restricted_project_that_the_uploader_may_not_see_is_left_alone() throws IOException {
        surveys.aRestrictedProject("Secret");

        var observation = script.uploadObservation(VasterScript.observation("secret", SB));
        var beam = script.uploadBeam(VasterScript.beam("Secret", SB, 14), List.of());
        fields.put("proj_id", "Secret");
        var candidate = script.uploadCandidate(fields, List.of());

        for (var answer : List.of(observation, beam, candidate)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().propertyNames()).containsExactly("proj_id");
        }
        assertThat(observation.json().get("proj_id").get(0).asString())
                .isEqualTo(
                        "The name \"secret\" is not free for a project of yours: choose another, or ask an administrator.");
        assertThat(beam.json().get("proj_id").get(0).asString()).contains("There is no project");
        assertThat(count("project_member")).isZero();
        assertThat(count("project_observation")).isEqualTo(1);
    }

    @Test
    void a_member_uploads_to_a_restricted_project() throws IOException {
        surveys.aRestrictedProject("Secret", "pipe");

        assertThat(script.uploadObservation(VasterScript.observation("Secret", "SB50231")).status())
                .isEqualTo(201);
        assertThat(script.uploadBeam(VasterScript.beam("Secret", "SB50231", 1), List.of()).status())
                .isEqualTo(201);
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_named() throws IOException {
        byte[] html = "<html>not found</html>".repeat(10).getBytes();

        var cube =
                script.uploadCandidate(
                        fields, List.of(new FilePart("slices_fits", "s.fits", html)));
        var table =
                script.uploadBeam(
                        VasterScript.beam("VAST", SB, 20),
                        List.of(new FilePart("final_csv", "f.csv", new byte[] {0, 1, 2})));

        assertThat(cube.status()).isEqualTo(400);
        assertThat(cube.json().get("slices_fits").get(0).asString())
                .isEqualTo("This is not a FITS file.");
        assertThat(table.status()).isEqualTo(400);
        assertThat(table.json().propertyNames()).containsExactly("final_csv");
        assertThat(count("beam")).isEqualTo(1);
    }

    @Test
    void a_picture_over_its_limit_is_413() throws IOException {
        byte[] large = Arrays.copyOf(TestFiles.png(8, 8), 20_000_001);

        var answer =
                script.uploadCandidate(
                        fields, List.of(new FilePart("deepcutout_png", "d.png", large)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().asString()).contains("20 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/upload_beam/", "/upload_candidate/", "/upload_dynamic_spectra/"})
    void ten_gigabytes_are_refused_before_they_are_sent(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(script.wire().head(path, MwaScript.multipartType(), 10_000_000_000L));
            socket.getOutputStream().flush();

            assertThat(MwaScript.read(socket.getInputStream()).status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_that_is_no_form_is_a_client_error_with_a_sentence() throws IOException {
        byte[] json = "{}".getBytes();

        assertThat(script.wire().send("/upload_candidate/", "application/json", json).status())
                .isEqualTo(415);
        for (String path : List.of("/upload_beam/", "/upload_candidate/")) {
            var noBoundary = script.wire().send(path, "multipart/form-data", json);
            assertThat(noBoundary.status()).isEqualTo(400);
            assertThat(noBoundary.json().isString()).as(noBoundary.body()).isTrue();
            var noParts = script.wire().send(path, MwaScript.multipartType(), json);
            assertThat(noParts.status()).isEqualTo(400);
            assertThat(noParts.json().propertyNames()).contains("proj_id", "obs_id");
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long filesOnDisk() {
        try (var files = Files.walk(mediaRoot)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
