package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each parameter of a search lets through, and that none of them can be used to say something else. */
@SpringBootTest
@CleanDatabase
class SearchFilterTest {

    @Autowired private CandidateSearch search;
    @Autowired private CandidateQueryParameters parameters;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    private Actor alice;

    @BeforeEach
    void signIn() {
        alice = people.add("alice", Role.RATER);
    }

    @Test
    void ranges_are_closed_and_leave_out_what_is_no_number() {
        long one = surveys.aCandidate().with("can_det_stat", 1).store().id();
        long two = surveys.aCandidate().with("can_det_stat", 2).with("can_beam", 0.5).store().id();
        long infinite =
                surveys.aCandidate().with("can_det_stat", Double.POSITIVE_INFINITY).store().id();
        surveys.aCandidate().with("can_det_stat", Double.NaN).store();
        surveys.aCandidate().store();

        assertThat(found("min.can_det_stat", "1", "max.can_det_stat", "2"))
                .containsExactly(one, two);
        assertThat(found("min.can_det_stat", "2")).containsExactly(two, infinite);
        assertThat(found("max.can_det_stat", "inf")).containsExactly(one, two, infinite);
        assertThat(found("min.can_det_stat", "-inf", "max.can_det_stat", "1")).containsExactly(one);
        assertThat(found("min.can_det_stat", "2.0000001", "max.can_det_stat", "1e300")).isEmpty();
        assertThat(found("min.can_det_stat", "1", "min.can_beam", "0.5")).containsExactly(two);
        assertThat(found("min.CAN_DET_STAT", "2")).containsExactly(two, infinite);
    }

    @Test
    void fixed_numbers_have_ranges_too() {
        long north = surveys.aCandidate().at(10, 20).store().id();
        long south = surveys.aCandidate().at(200, -20).store().id();

        assertThat(found("min.dec_deg", "0")).containsExactly(north);
        assertThat(found("min.ra_deg", "100", "max.rating_count", "0")).containsExactly(south);
        assertThat(refusal("min.name", "1")).isEqualTo("min.name: name is not a number.");
        assertThat(refusal("max.nothing", "1"))
                .isEqualTo("max.nothing: there is no field or quantity \"nothing\".");
    }

    @Test
    void observation_filter_id_and_text_narrow_the_search() {
        long first =
                surveys.aCandidate()
                        .of("1410773120")
                        .foundBy("rms")
                        .named("J1755-2527")
                        .store()
                        .id();
        long second =
                surveys.aCandidate()
                        .of("1410773416")
                        .foundBy("tcg")
                        .named("100%_sure\\")
                        .near("PSR J1744-2946", 266, -29)
                        .store()
                        .id();

        assertThat(found("observation", "1410773416")).containsExactly(second);
        assertThat(found("filter", "rms")).containsExactly(first);
        assertThat(found("id_min", "" + second)).containsExactly(second);
        assertThat(found("id_max", "" + first)).containsExactly(first);
        assertThat(found("text", "j1755")).containsExactly(first);
        assertThat(found("text", "PSR J17")).containsExactly(second);
        assertThat(found("text", "100%_")).containsExactly(second);
        assertThat(found("text", "sure\\")).containsExactly(second);
        assertThat(found("text", "%")).containsExactly(second);
        assertThat(found("text", "_1")).isEmpty();
        assertThat(found("beam", "3")).isEmpty();
        assertThat(refusal("filter", "xyz"))
                .isEqualTo("filter: there is no detection filter \"xyz\".");
        assertThat(refusal("classification", "Comet"))
                .isEqualTo("classification: there is no classification \"Comet\".");
    }

    @Test
    void only_the_best_beam_of_a_source_when_asked() {
        long best = surveys.aCandidate().store().id();
        long other = surveys.aCandidate().store().id();
        jdbc.sql("update candidate set best_beam = false where id = :id")
                .param("id", other)
                .update();

        assertThat(found("best_beams", "true")).containsExactly(best);
        assertThat(found("best_beams", "false")).containsExactly(best, other);
    }

    @Test
    void a_beam_is_found_by_its_number_and_orders_the_rest() {
        long inBeamTwelve = surveys.aCandidate().store().id();
        long inBeamThree = surveys.aCandidate().store().id();
        long inNone = surveys.aCandidate().store().id();
        intoBeam(inBeamTwelve, 12);
        intoBeam(inBeamThree, 3);

        assertThat(found("beam", "12")).containsExactly(inBeamTwelve);
        assertThat(found("sort", "beam")).containsExactly(inBeamThree, inBeamTwelve, inNone);
        assertThat(found("sort", "beam,desc")).containsExactly(inBeamTwelve, inBeamThree, inNone);
        assertThat(search.one(alice, inBeamThree).orElseThrow().row().beam()).isEqualTo(3);
        assertThat(search.one(alice, inNone).orElseThrow().row().beam()).isNull();
    }

    private void intoBeam(long candidate, int number) {
        jdbc.sql(
                        """
                        with made as (
                            insert into beam (project_id, observation_id, beam_index)
                            select project_id, observation_id, :number from candidate where id = :candidate
                            returning id)
                        update candidate set beam_id = (select id from made) where id = :candidate
                        """)
                .param("number", number)
                .param("candidate", candidate)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table candidate; --",
                "x' or '1'='1",
                "\"",
                "\\",
                ":person",
                "?",
                "$1",
                "/*",
                "{ts '2020-01-01'}",
                "a\u0000b",
                "id; select pg_sleep(10)",
                "𝛼☄",
                "%s%n"
            })
    void no_parameter_is_taken_for_sql(String evil) {
        long id = surveys.aCandidate().store().id();
        for (String name :
                List.of("project", "observation", "filter", "classification", "text", "sort")) {
            try {
                assertThat(found(name, evil)).as(name).isEmpty();
            } catch (BadQueryException refused) {
                assertThat(refused).as(name).hasMessageMatching("(?s).*(there is no|NUL|is not).*");
            }
        }
        assertThat(refusal("min." + evil, "1")).isNotEmpty();
        assertThat(refusal("sort", evil + ",desc")).isNotEmpty();
        for (String name :
                List.of("ra", "dec", "radius_arcmin", "beam", "id_min", "rated", "max.can_beam")) {
            assertThat(refusal(name, evil))
                    .as(name)
                    .startsWith(
                            switch (name) {
                                // what is missing beside it is said first
                                case "ra" -> "dec: a cone needs";
                                case "dec", "radius_arcmin" -> "ra: a cone needs";
                                default -> name;
                            });
        }
        assertThat(found()).containsExactly(id);
    }

    @Test
    void one_candidate_comes_with_all_that_is_known() {
        Instant start = Instant.parse("2024-09-19T09:25:02Z");
        long id =
                surveys.aCandidate()
                        .named("J175534.87-252749.1")
                        .at(268.8953, -25.46364)
                        .near("GLEAM J175500-252700", 268.75, -25.45)
                        .with("can_det_stat", 12.3)
                        .with("can_beam", Double.NaN)
                        .withAttribute("nks_name", "GLEAM J175500-252700")
                        .withMetadata("{\"a\": 1}")
                        .with(
                                new LightCurve(
                                        Arrays.asList(start, null),
                                        Arrays.asList(0.012, Double.NaN),
                                        Arrays.asList(0.003, null)))
                        .withPng()
                        .withGif()
                        .store()
                        .id();

        CandidateDetails details = search.one(alice, id).orElseThrow();
        CandidateRow row = details.row();

        assertThat(row.name()).isEqualTo("J175534.87-252749.1");
        assertThat(row.project()).isEqualTo("GPM");
        assertThat(row.observation()).isEqualTo("1410773120");
        assertThat(row.detectionFilter()).isEqualTo("rms");
        assertThat(row.position().raDeg()).isEqualTo(268.8953);
        assertThat(row.knownName()).isEqualTo("GLEAM J175500-252700");
        assertThat(row.knownPosition().raDeg()).isEqualTo(268.75);
        assertThat(row.measurements()[0]).isEqualTo(12.3);
        assertThat(row.measurements()[1]).isNull();
        assertThat(row.measurements()[4]).isNaN();
        assertThat(row.attributes()).containsEntry("nks_name", "GLEAM J175500-252700");
        assertThat(row.metadata()).isEqualTo("{\"a\": 1}");
        assertThat(row.separationArcmin()).isNull();
        assertThat(row.uploadedAt()).isNotNull();
        assertThat(details.file(MediaKind.PREVIEW_PNG)).contains(row.preview());
        assertThat(row.preview().url()).startsWith("/media/");
        assertThat(details.files()).hasSize(2);
        assertThat(details.lightCurve().time()).containsExactly(start, null);
        assertThat(details.lightCurve().fluxJyPerBeam()).containsExactly(0.012, Double.NaN);
        assertThat(details.lightCurve().rmsJyPerBeam()).containsExactly(0.003, null);
    }

    private List<Long> found(String... namesAndValues) {
        return search.find(alice, query(namesAndValues), 0, 100).stream()
                .map(CandidateRow::id)
                .toList();
    }

    private String refusal(String... namesAndValues) {
        var thrown =
                assertThatExceptionOfType(BadQueryException.class)
                        .isThrownBy(() -> search.find(alice, query(namesAndValues), 0, 100))
                        .actual();
        return thrown.getMessage();
    }

    private CandidateQuery query(String... namesAndValues) {
        Map<String, List<String>> map = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return parameters.read(map);
    }
}
