package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.imageplane.transients.account.Role;
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

/** What the MWA script sends when all is well, and what it must get. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class MwaUploadTest {

    static final String OBSERVATION = "1410773120";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;
    MwaScript script;

    @BeforeEach
    void a_project_and_an_uploader() {
        surveys.aProject("GPM");
        script = new MwaScript(port, people.token(people.add("pipe", Role.UPLOADER)));
    }

    @Test
    void an_observation_is_kept_as_sent_with_its_times_also_in_utc() throws IOException {
        var answer = script.observationCreate(MwaScript.observation(OBSERVATION));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("observation_id").asString()).isEqualTo(OBSERVATION);
        assertThat(row("select * from observation"))
                .containsEntry("external_id", OBSERVATION)
                .containsEntry("name", "GPM_J1755_" + OBSERVATION)
                .containsEntry("ra_deg", 268.64231)
                .containsEntry("dec_deg", -26.01544)
                .containsEntry("start_time", Timestamp.from(Instant.parse("2024-09-19T09:25:02Z")))
                .containsEntry("stop_time", Timestamp.from(Instant.parse("2024-09-19T09:29:58Z")))
                .containsEntry("start_gps_s", 1410773120.0)
                .containsEntry("stop_gps_s", 1410773416.0)
                .containsEntry("ra_tile_hms", "17:54:34.15")
                .containsEntry("dec_tile_dms", "-26:00:55.58")
                .containsEntry("mwa_project_code", "G0080")
                .containsEntry("azimuth_deg", 326.3099)
                .containsEntry("elevation_deg", 64.6934)
                .containsEntry("frequency_channels", "[133, 134, 135, 136]")
                .containsEntry("centre_frequency_mhz", 172.16)
                .containsEntry("frequency_resolution_khz", 10.0)
                .containsEntry("integration_time_s", 0.5);
    }

    @Test
    void an_observation_that_is_there_is_skipped() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var changed = MwaScript.observation(OBSERVATION);
        changed.put("obsname", "another");

        var again = script.observationCreate(changed);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo("\"Observation already created so skipping\"");
        assertThat(again.headers().get("content-type")).startsWith("application/json");
        assertThat(row("select name from observation"))
                .containsEntry("name", "GPM_J1755_" + OBSERVATION);
    }

    @Test
    void the_centre_frequency_comes_from_the_channels_when_it_was_not_sent() throws IOException {
        var fields = MwaScript.observation(OBSERVATION);
        fields.put("cent_freq", "");
        script.observationCreate(fields);

        assertThat(row("select centre_frequency_mhz from observation"))
                .containsEntry("centre_frequency_mhz", 134.5 * 1.28);
    }

    @Test
    void a_candidate_is_stored_with_every_number_as_it_was_measured() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));

        var answer = script.candidateCreate(MwaScript.candidate(OBSERVATION, "tcg_rms", "1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("name").asString()).isEqualTo("J175534.87-252749.1");
        assertThat(answer.json().get("url").asString())
                .isEqualTo("/candidates/" + answer.json().get("id").asLong());
        assertThat(answer.json().has("kept")).isFalse();
        assertThat(
                        row(
                                """
                                select c.*, measurements[1] as det, measurements[5] as beam, measurements[14] as nks_flux,
                                    measurements[15] as rat, measurements[21] as nks_x, measurements[6] as x,
                                    f.name as filter, c.attributes::text as text
                                from candidate c join detection_filter f on f.id = c.detection_filter_id
                                """))
                .containsEntry("ra_deg", 268.89530944824219)
                .containsEntry("dec_deg", -25.463639831542969)
                .containsEntry("filter", "tcg_rms")
                .containsEntry("candidate_number", 1)
                .containsEntry("upload_key", "tcg_rms#1")
                .containsEntry("det", 12.300000190734863)
                .containsEntry("beam", Double.NaN)
                .containsEntry("nks_flux", Double.POSITIVE_INFINITY)
                .containsEntry("rat", Double.NEGATIVE_INFINITY)
                .containsEntry("nks_x", null)
                .containsEntry("x", 149.0)
                .containsEntry("known_name", "GLEAM J175533-252736")
                .containsEntry("known_ra_deg", 268.89)
                .containsEntry("known_dec_deg", -25.46)
                .containsEntry("known_sep_arcmin", 0.0051 * 60)
                .containsEntry("known_is_close", true)
                .containsEntry("metadata", "{\"pipeline\": \"1.4\"}")
                .containsEntry(
                        "text",
                        "{\"nks_name\": \"GLEAM J175533-252736\", \"can_nks_is_close\": true}");
        assertThat(row("select candidate_count, rated_count from project_observation"))
                .containsEntry("candidate_count", 1)
                .containsEntry("rated_count", 0);
    }

    @Test
    void both_pictures_and_a_cutout_are_kept_under_names_of_our_own() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        var files = new java.util.ArrayList<>(MwaScript.pictures(fields));
        files.add(
                new MwaScript.FilePart(
                        "fits",
                        "../../etc/passwd",
                        org.imageplane.transients.testing.TestFiles.fits(8, 8)));

        var answer = script.candidateCreate(fields, files);

        String uid = answer.json().get("uid").asString();
        assertThat(
                        jdbc.sql(
                                        "select path, original_name, width, height from media_file order by kind")
                                .query()
                                .listOfRows())
                .extracting(row -> row.get("path"), row -> row.get("original_name"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "1/%s/%s-animation-gif.gif".formatted(OBSERVATION, uid),
                                "1410773120_rms_1.gif"),
                        org.assertj.core.groups.Tuple.tuple(
                                "1/%s/%s-cutout-fits.fits".formatted(OBSERVATION, uid), "passwd"),
                        org.assertj.core.groups.Tuple.tuple(
                                "1/%s/%s-preview-png.png".formatted(OBSERVATION, uid),
                                "1410773120_rms_1.png"));
    }

    @Test
    void a_candidate_may_arrive_before_its_observation_and_again_after_it() throws IOException {
        var candidate = MwaScript.candidate(OBSERVATION, "rms", "1");

        var early = script.candidateCreate(candidate);
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var later = script.candidateCreate(candidate);

        assertThat(early.status()).isEqualTo(400);
        assertThat(early.json().get("obs_id").get(0).asString()).contains(OBSERVATION);
        assertThat(later.status()).isEqualTo(201);
    }

    @Test
    void the_same_row_twice_is_stored_once() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var candidate = MwaScript.candidate(OBSERVATION, "rms", "1");

        var first = script.candidateCreate(candidate);
        var second = script.candidateCreate(candidate);

        assertThat(first.json().get("created").asBoolean()).isTrue();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("created").asBoolean()).isFalse();
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(second.json().get("uid")).isEqualTo(first.json().get("uid"));
        assertThat(row("select count(*) as n from candidate")).containsEntry("n", 1L);
        assertThat(row("select count(*) as n from media_file")).containsEntry("n", 2L);
        assertThat(row("select candidate_count as n from project_observation"))
                .containsEntry("n", 1);
    }

    @Test
    void the_same_number_of_another_filter_is_another_candidate() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        script.candidateCreate(MwaScript.candidate(OBSERVATION, "rms", "1"));
        script.candidateCreate(MwaScript.candidate(OBSERVATION, "tcg", "1"));

        assertThat(row("select count(*) as n from candidate")).containsEntry("n", 2L);
    }

    @Test
    void unknown_columns_are_kept_and_the_answer_says_how() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        fields.put("peak_sn", "17.25");
        fields.put("box_w_pix", "999999");
        fields.put("fname", "1410773120_cands.fits");
        fields.put("on_edge", "False");
        fields.put("notes", "5");

        var answer = script.candidateCreate(fields);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("kept").toString())
                .isEqualTo(
                        "{\"quantities\":[\"peak_sn\"],\"attributes\":[\"fname\",\"on_edge\",\"notes\"]}");
        assertThat(
                        row(
                                """
                                select measurements[43] as peak, attributes ->> 'fname' as fname,
                                    attributes -> 'on_edge' = 'false' as edge, attributes ->> 'notes' as notes
                                from candidate
                                """))
                .containsEntry("peak", 17.25)
                .containsEntry("fname", "1410773120_cands.fits")
                .containsEntry("edge", true)
                .containsEntry("notes", "5");
        assertThat(row("select key, label, unit, slot from quantity where slot > 42"))
                .containsEntry("key", "peak_sn")
                .containsEntry("label", "Peak sn")
                .containsEntry("unit", "");
    }

    @Test
    void a_vector_column_arrives_as_repeated_fields_and_is_kept_as_text() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        var body = new java.io.ByteArrayOutputStream();
        for (String element : new String[] {"0.1", "nan", "0.3"}) {
            MwaScript.part(body, "name=\"curve\"", element.getBytes());
        }
        body.write(MwaScript.multipart(fields, MwaScript.pictures(fields)));

        var answer =
                script.send("/candidate_create/", MwaScript.multipartType(), body.toByteArray());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(row("select attributes ->> 'curve' as curve from candidate"))
                .containsEntry("curve", "[0.1, nan, 0.3]");
    }

    @Test
    void a_table_of_more_than_a_hundred_columns_is_taken() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        for (int column = 0; column < 300; column++) {
            fields.put("column_" + column, String.valueOf(column + 0.5));
        }

        var answer = script.candidateCreate(fields);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(row("select count(*) as n from project_quantity")).containsEntry("n", 200L);
        assertThat(answer.json().get("kept").get("quantities").size()).isEqualTo(200 - 15);
        assertThat(answer.json().get("kept").get("as_text_beyond_200_quantities").size())
                .isEqualTo(100 + 15);
        assertThat(row("select count(*) as n from candidate, jsonb_object_keys(attributes)"))
                .containsEntry("n", 2L + 100 + 15);
    }

    @Test
    void an_absent_flag_is_unknown_and_not_false() throws IOException {
        script.observationCreate(MwaScript.observation(OBSERVATION));
        var absent = MwaScript.candidate(OBSERVATION, "rms", "1");
        absent.remove("can_nks_is_close");
        absent.remove("nks_sep_deg");
        var no = MwaScript.candidate(OBSERVATION, "rms", "2");
        no.put("can_nks_is_close", "False");
        script.candidateCreate(absent);
        script.candidateCreate(no);

        assertThat(
                        jdbc.sql("select known_is_close from candidate order by candidate_number")
                                .query(Boolean.class)
                                .list())
                .containsExactly(null, false);
        assertThat(row("select known_sep_arcmin as sep from candidate where candidate_number = 1"))
                .extractingByKey("sep")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(0.3614, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void a_missing_picture_is_said_in_the_words_that_the_script_knows() throws IOException {
        var fields = MwaScript.candidate(OBSERVATION, "rms", "1");
        var both = MwaScript.pictures(fields);

        var noPng = script.candidateCreate(fields, both.subList(1, 2));
        var noGif = script.candidateCreate(fields, both.subList(0, 1));
        var none =
                script.send(
                        "/candidate_create/",
                        "application/x-www-form-urlencoded",
                        MwaScript.urlencoded(fields).getBytes());

        assertThat(noPng.status()).isEqualTo(400);
        assertThat(noPng.body()).isEqualTo("\"Missing png file\"");
        assertThat(noGif.status()).isEqualTo(400);
        assertThat(noGif.body()).isEqualTo("\"Missing gif file\"");
        assertThat(none.body()).isEqualTo("\"Missing png file\"");
    }

    @Test
    void addresses_work_without_their_slash_as_well() throws IOException {
        var answer =
                script.send(
                        "/observation_create",
                        "application/x-www-form-urlencoded",
                        MwaScript.urlencoded(MwaScript.observation(OBSERVATION)).getBytes());

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void no_token_or_a_wrong_one_is_401_and_a_rater_s_is_403() throws IOException {
        var fields = MwaScript.observation(OBSERVATION);
        String rater = people.token(people.add("rita", Role.RATER));

        assertThat(script.withAuthorization(null).observationCreate(fields).status())
                .isEqualTo(401);
        assertThat(
                        script.withAuthorization("Token " + "0".repeat(40))
                                .observationCreate(fields)
                                .status())
                .isEqualTo(401);
        assertThat(script.withAuthorization("Token " + rater).observationCreate(fields).status())
                .isEqualTo(403);
        assertThat(row("select count(*) as n from observation")).containsEntry("n", 0L);
    }

    private Map<String, Object> row(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }
}
