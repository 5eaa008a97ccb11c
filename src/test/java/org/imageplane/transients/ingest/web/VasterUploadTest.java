package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.FilePart;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the VASTER script sends when all is well, and what it must get. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class VasterUploadTest {

    static final String SB = "SB50230";
    static final String NAME = "J055059.66-325529.96";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    VasterScript script;

    @BeforeEach
    void an_uploader() {
        script = new VasterScript(port, people.token(people.add("pipe", Role.UPLOADER)));
    }

    @Test
    void an_observation_makes_its_project_and_notes_who_gave_it_when() throws IOException {
        var answer = script.uploadObservation(VasterScript.observation("VAST", SB));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("id").asString()).isEqualTo(SB);
        assertThat(answer.json().get("obs_start").asString())
                .isEqualTo("2019-08-15T19:35:49.107071Z");
        assertThat(
                        row(
                                """
                                select p.name, p.rating_scale, p.restricted, p.ratings_wanted, g.username as giver,
                                    o.start_time, po.given_at > now() - interval '1 minute' as just_now
                                from project p join project_observation po on po.project_id = p.id
                                join observation o on o.id = po.observation_id join person g on g.id = po.given_by
                                """))
                .containsEntry("name", "VAST")
                .containsEntry("rating_scale", "TRUE_FALSE_UNSURE")
                .containsEntry("restricted", false)
                .containsEntry("ratings_wanted", 1)
                .containsEntry("giver", "pipe")
                .containsEntry(
                        "start_time", Timestamp.from(Instant.parse("2019-08-15T19:35:49.107071Z")))
                .containsEntry("just_now", true);
    }

    @Test
    void an_observation_that_the_project_has_is_skipped() throws IOException {
        script.uploadObservation(VasterScript.observation("VAST", SB));

        var again = script.uploadObservation(VasterScript.observation("vast", SB));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo("\"Observation already created so skipping\"");
        assertThat(number("select count(*) from project")).isEqualTo(1);
        assertThat(number("select count(*) from project_observation")).isEqualTo(1);
    }

    @Test
    void one_observation_may_be_given_to_several_projects() throws IOException {
        script.uploadObservation(VasterScript.observation("VAST", SB));

        var other = script.uploadObservation(VasterScript.observation("EMU", SB));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().get("proj_id").asString()).isEqualTo("EMU");
        assertThat(number("select count(*) from observation")).isEqualTo(1);
        assertThat(number("select count(*) from project_observation")).isEqualTo(2);
    }

    @Test
    void a_beam_is_stored_with_its_table_and_its_maps() throws IOException {
        script.uploadObservation(VasterScript.observation("VAST", SB));
        List<FilePart> files = new ArrayList<>(VasterScript.maps(SB + "_beam14"));
        files.add(new FilePart("std_fits", "std.fits", TestFiles.fits(8, 8)));
        files.add(new FilePart("chisquare_fits", "chi.fits", TestFiles.fits(8, 8)));
        files.add(new FilePart("peak_fits", "peak.fits", TestFiles.fits(8, 8)));

        var answer = script.uploadBeam(VasterScript.beam("VAST", SB, 14), files);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("index").asInt()).isEqualTo(14);
        assertThat(
                        jdbc.sql(
                                        """
                                        select kind from media_file join beam b on b.id = beam_id
                                        where b.beam_index = 14 and candidate_id is null order by kind
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "CHI_SQUARE_FITS",
                        "CHI_SQUARE_MAP1_PNG",
                        "CHI_SQUARE_MAP2_PNG",
                        "FINAL_CSV",
                        "PEAK_FITS",
                        "PEAK_MAP1_PNG",
                        "PEAK_MAP2_PNG",
                        "STD_FITS");
    }

    @Test
    void a_beam_sent_again_is_skipped_but_brings_a_file_that_was_missing() throws IOException {
        script.uploadObservation(VasterScript.observation("VAST", SB));
        var beam = VasterScript.beam("VAST", SB, 0);
        var first = script.uploadBeam(beam, List.of());
        var maps = VasterScript.maps(SB);

        var second = script.uploadBeam(beam, maps);
        var third = script.uploadBeam(beam, maps);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().asString())
                .startsWith("Beam already created so skipping")
                .contains("it had no final_csv, chi_square_map1_png");
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.body()).isEqualTo("\"Beam already created so skipping\"");
        assertThat(number("select count(*) from media_file")).isEqualTo(5);
        assertThat(number("select count(*) from beam")).isEqualTo(1);
    }

    @Test
    void a_candidate_is_stored_with_every_number_as_it_was_measured() throws IOException {
        ready(14);

        var answer = script.uploadCandidate(candidate(14), VasterScript.pictures(NAME));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("name").asString()).isEqualTo(NAME);
        assertThat(answer.json().has("kept")).as(answer.body()).isFalse();
        assertThat(answer.json().has("not_kept")).as(answer.body()).isFalse();
        assertThat(
                        row(
                                """
                                select c.*, beam_index, b.ra_deg as beam_ra, b.dec_deg as beam_dec, measurements[23] as chi,
                                    measurements[24] as chi_sigma, measurements[27] as peak_sigma,
                                    measurements[29] as gauss, measurements[33] as bright, measurements[38] as deep_num,
                                    measurements[40] as deep_int, c.attributes::text as text
                                from candidate c join beam b on b.id = c.beam_id
                                """))
                .containsEntry("name", NAME)
                .containsEntry("beam_index", 14)
                .containsEntry("upload_key", "beam14#" + NAME)
                .containsEntry("ra_deg", 87.74857580478442)
                .containsEntry("dec_deg", -32.92498807017628)
                .containsEntry("chi", 20.251056671142578)
                .containsEntry("chi_sigma", Double.POSITIVE_INFINITY)
                .containsEntry("peak_sigma", Double.NEGATIVE_INFINITY)
                .containsEntry("gauss", Double.NaN)
                .containsEntry("bright", null)
                .containsEntry("deep_num", 0.0)
                .containsEntry("deep_int", null)
                .containsEntry("known_name", "J055056-325504")
                .containsEntry("known_ra_deg", 87.73390590483966)
                .containsEntry("known_dec_deg", -32.91785447115883)
                .containsEntry("known_sep_arcmin", 51.21055085471506 / 60)
                .containsEntry("beam_ra", 88.26731715486)
                .containsEntry("beam_dec", -33.5399778314)
                .containsEntry("text", "{\"deep_name\": \"J055056-325504\"}");
        assertThat(jdbc.sql("select kind from media_file order by kind").query(String.class).list())
                .containsExactly(
                        "DEEP_FITS", "DEEP_PNG", "LIGHT_CURVE_PNG", "SLICES_FITS", "SLICES_GIF");
        assertThat(
                        number(
                                """
                                select count(*) from light_curve
                                where time = '{2019-08-15T19:35:49.107071Z,null,2019-08-15T20:05:20.790911Z}'
                                    and flux_jy_per_beam = '{0.017618216574192047,null,NaN}'
                                    and rms_jy_per_beam = '{5.3776020649820566e-05,NaN,null}'
                                """))
                .isEqualTo(1);
    }

    @Test
    void a_candidate_sent_again_is_skipped() throws IOException {
        ready(14);
        script.uploadCandidate(candidate(14), VasterScript.pictures(NAME));

        var again = script.uploadCandidate(candidate(14), VasterScript.pictures(NAME));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("\"Candidate already created so skipping\"");
        assertThat(number("select count(*) from candidate")).isEqualTo(1);
        assertThat(number("select count(*) from media_file")).isEqualTo(5);
        assertThat(number("select candidate_count from project_observation")).isEqualTo(1);
    }

    @Test
    void a_candidate_without_files_arrives_as_a_plain_form() throws IOException {
        ready(3);
        var fields = candidate(3);
        fields.remove("lightcurve_data");

        assertThat(script.uploadCandidate(fields, List.of()).status()).isEqualTo(201);
        assertThat(number("select count(*) from light_curve")).isZero();
    }

    @Test
    void the_same_name_in_another_beam_is_another_candidate() throws IOException {
        ready(14);
        script.uploadBeam(VasterScript.beam("VAST", SB, 15), List.of());

        assertThat(script.uploadCandidate(candidate(14), List.of()).status()).isEqualTo(201);
        assertThat(script.uploadCandidate(candidate(15), List.of()).status()).isEqualTo(201);
        assertThat(number("select count(*) from candidate")).isEqualTo(2);
    }

    @Test
    void a_row_of_an_older_pipeline_with_fewer_columns_is_taken() throws IOException {
        ready(14);
        var fields = candidate(14);
        List.of(
                        "chi_square_log_sigma",
                        "peak_map_log_sigma",
                        "gaussian_map",
                        "gaussian_map_sigma",
                        "std_map",
                        "deep_name")
                .forEach(fields::remove);
        fields.put("source_id", "7");

        var answer = script.uploadCandidate(fields, VasterScript.pictures(NAME));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().has("kept")).isFalse();
        assertThat(row("select known_name, known_sep_arcmin > 0 as apart from candidate"))
                .containsEntry("known_name", null)
                .containsEntry("apart", true);
    }

    @Test
    void unknown_columns_are_kept_and_the_answer_says_how() throws IOException {
        ready(14);
        var fields = candidate(14);
        fields.put("skewness", "999999");
        fields.put("pipeline", "v2.1");
        List<FilePart> files = new ArrayList<>(VasterScript.pictures(NAME));
        files.add(new FilePart("notebook", "x.png", TestFiles.png(2, 2)));

        var answer = script.uploadCandidate(fields, files);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("kept").toString())
                .isEqualTo("{\"quantities\":[\"skewness\"],\"attributes\":[\"pipeline\"]}");
        assertThat(answer.json().get("not_kept").has("notebook")).isTrue();
        assertThat(
                        row(
                                "select measurements[43] as skew, attributes ->> 'pipeline' as p from candidate"))
                .containsEntry("skew", 999_999.0)
                .containsEntry("p", "v2.1");
    }

    @Test
    void addresses_work_without_their_slash_as_well() throws IOException {
        assertThat(
                        script.send(
                                        "/upload_observation",
                                        VasterScript.observation("VAST", SB),
                                        List.of())
                                .status())
                .isEqualTo(201);
        assertThat(
                        script.send("/upload_beam", VasterScript.beam("VAST", SB, 14), List.of())
                                .status())
                .isEqualTo(201);
        assertThat(script.send("/upload_candidate", candidate(14), List.of()).status())
                .isEqualTo(201);
        assertThat(
                        script.send(
                                        "/upload_dynamic_spectra",
                                        Map.of("name", NAME),
                                        List.of(spectrum(30)))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void no_header_is_400_an_unknown_token_403_and_a_rater_s_403() throws IOException {
        String rater = people.token(people.add("rita", Role.RATER));
        for (String path :
                List.of(
                        "/upload_observation/",
                        "/upload_beam/",
                        "/upload_candidate/",
                        "/upload_dynamic_spectra/")) {
            var fields = VasterScript.observation("VAST", SB);
            var none = script.withAuthorization(null).send(path, fields, List.of());
            var unknown = script.withAuthorization("0".repeat(40)).send(path, fields, List.of());
            var raters = script.withAuthorization(rater).send(path, fields, List.of());

            assertThat(none.status()).isEqualTo(400);
            assertThat(none.json().get("status").asString()).isEqualTo("error");
            assertThat(unknown.status()).isEqualTo(403);
            assertThat(unknown.json().get("status").asString()).isEqualTo("error");
            assertThat(unknown.json().get("message").asString()).isNotBlank();
            assertThat(raters.status()).isEqualTo(403);
        }
        assertThat(number("select count(*) from project")).isZero();
    }

    private void ready(int beam) throws IOException {
        script.uploadObservation(VasterScript.observation("VAST", SB));
        script.uploadBeam(VasterScript.beam("VAST", SB, beam), List.of());
    }

    private static Map<String, String> candidate(int beam) {
        return VasterScript.candidate("VAST", SB, beam, NAME);
    }

    static FilePart spectrum(int width) {
        return new FilePart("dynamic_spectra_png", "ds.png", TestFiles.png(width, 20));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Map<String, Object> row(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }
}
