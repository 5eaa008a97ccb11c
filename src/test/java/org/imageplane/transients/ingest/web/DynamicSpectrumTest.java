package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.Answer;
import org.imageplane.transients.ingest.web.MwaScript.FilePart;
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

/** Dynamic spectra, which are made and sent after the candidates. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class DynamicSpectrumTest {

    static final String NAME = "J055059.66-325529.96";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;

    @Value("${transients.media.root}")
    Path mediaRoot;

    VasterScript script;
    UUID uid;

    @BeforeEach
    void a_candidate() {
        script = new VasterScript(port, people.token(people.add("pipe", Role.UPLOADER)));
        uid = surveys.aCandidate().in("VAST").of("SB50230").inBeam(3).named(NAME).store().uid();
    }

    @Test
    void it_is_sent_by_name_or_by_hash() throws IOException {
        var byName = send(Map.of("name", NAME), spectrum(30));
        assertThat(byName.status()).as(byName.body()).isEqualTo(200);
        assertThat(kinds()).containsExactly("DYNAMIC_SPECTRUM_PNG");

        jdbc.sql("delete from media_file").update();
        var byHash = send(Map.of("hash", uid.toString().toUpperCase()), spectrum(30));
        assertThat(byHash.status()).as(byHash.body()).isEqualTo(200);
        assertThat(kinds()).containsExactly("DYNAMIC_SPECTRUM_PNG");
    }

    @Test
    void the_same_again_is_skipped_and_a_newer_one_takes_its_place() throws IOException {
        send(Map.of("name", NAME), spectrum(30));
        Path first = file();

        var same = send(Map.of("name", NAME), spectrum(30));
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().asString()).contains("already so skipping");
        assertThat(file()).isEqualTo(first).exists();

        var newer = send(Map.of("name", NAME), spectrum(31));
        assertThat(newer.status()).isEqualTo(200);
        assertThat(file()).isNotEqualTo(first).exists();
        assertThat(first).as("the old one is gone").doesNotExist();
        assertThat(jdbc.sql("select width from media_file").query(Integer.class).single())
                .isEqualTo(31);
    }

    @Test
    void a_name_that_several_candidates_have_is_400_with_their_uids() throws IOException {
        UUID other =
                surveys.aCandidate().in("VAST").of("SB50230").inBeam(4).named(NAME).store().uid();

        var answer = send(Map.of("name", NAME), spectrum(30));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("name").get(0).asString())
                .contains(
                        other + " is of project VAST, observation SB50230, beam 4",
                        uid + " is of project VAST, observation SB50230, beam 3");
        assertThat(kinds()).isEmpty();
        assertThat(send(Map.of("name", NAME, "hash", other.toString()), spectrum(30)).status())
                .isEqualTo(200);
    }

    @Test
    void candidates_that_the_uploader_may_not_see_do_not_count() throws IOException {
        surveys.aRestrictedProject("Secret");
        UUID secret =
                surveys.aCandidate().in("Secret").of("SB50230").inBeam(3).named(NAME).store().uid();

        assertThat(send(Map.of("name", NAME), spectrum(30)).status()).isEqualTo(200);
        assertThat(send(Map.of("hash", secret.toString()), spectrum(30)).status()).isEqualTo(404);
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void what_cannot_be_done_is_said() throws IOException {
        var unknown = send(Map.of("name", "J000000.00-000000.00"), spectrum(30));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("name").get(0).asString()).contains("no candidate");
        assertThat(send(Map.of("hash", UUID.randomUUID().toString()), spectrum(30)).status())
                .isEqualTo(404);
        assertThat(send(Map.of("name", "other", "hash", uid.toString()), spectrum(30)).status())
                .isEqualTo(404);

        var neither = send(Map.of(), spectrum(30));
        assertThat(neither.status()).isEqualTo(400);
        assertThat(neither.json().propertyNames()).containsExactly("name");
        var odd = send(Map.of("hash", "17"), spectrum(30));
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.json().propertyNames()).containsExactly("hash");
        var noFile = script.uploadDynamicSpectra(Map.of("name", NAME), List.of());
        assertThat(noFile.status()).isEqualTo(400);
        assertThat(noFile.json().propertyNames()).containsExactly("dynamic_spectra_png");
        var notPng = send(Map.of("name", NAME), TestFiles.gif(8, 8, 1));
        assertThat(notPng.status()).isEqualTo(400);
        assertThat(notPng.json().propertyNames()).containsExactly("dynamic_spectra_png");
        assertThat(kinds()).isEmpty();
    }

    private Answer send(Map<String, String> fields, byte[] png) throws IOException {
        return script.uploadDynamicSpectra(
                fields, List.of(new FilePart("dynamic_spectra_png", "ds.png", png)));
    }

    private static byte[] spectrum(int width) {
        return TestFiles.png(width, 20);
    }

    private List<String> kinds() {
        return jdbc.sql(
                        """
                        select m.kind from media_file m join candidate c on c.id = m.candidate_id where c.name = ?
                        """)
                .param(NAME)
                .query(String.class)
                .list();
    }

    private Path file() {
        Path path =
                mediaRoot.resolve(
                        jdbc.sql("select path from media_file").query(String.class).single());
        assertThat(Files.exists(path)).isTrue();
        return path;
    }
}
