package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSort;
import org.imageplane.transients.candidate.ConeAround;
import org.imageplane.transients.candidate.Range;
import org.imageplane.transients.candidate.RatedState;
import org.imageplane.transients.candidate.SaidVerdict;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is set in the grid, written as an address and read again. */
@SpringBootTest
@CleanDatabase
class GridAddressTest {

    @Autowired private GridAddress address;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;

    private Actor alice;

    @BeforeEach
    void aSurveyWithBeamsAndOneWithout() {
        alice = people.add("alice", Role.RATER);
        surveys.aCandidate().in("VASTER").of("SB50230").with("beam_sep_deg", 0.1).store();
        surveys.aCandidate().in("GPM").with("can_det_stat", 9).store();
    }

    @ParameterizedTest
    @CsvSource({"VASTER, true", "VASTER, false", "GPM, true", "GPM, false", ", true", ", false"})
    void every_filter_reads_back_as_it_was_written(String project, boolean bestBeams) {
        CandidateQuery query =
                CandidateQuery.all().toBuilder()
                        .project(project)
                        .observation("SB50230")
                        .beam(12)
                        .detectionFilter("rms")
                        .ids(List.of(3L, 1L, 2L))
                        .idsBetween(1L, 99L)
                        .range("chi_square", new Range(1.5, null))
                        .range("deep_num", new Range(0.0, 2.0))
                        .range("true_count", new Range(null, Double.POSITIVE_INFINITY))
                        .rated(RatedState.NOT_RATED_BY_ME)
                        .classification("Flaring star")
                        .verdict(SaidVerdict.UNSURE)
                        .cone(ConeAround.CANDIDATE, new Cone(new SkyPosition(0.1, -90), 2))
                        .cone(ConeAround.BEAM_CENTRE, new Cone(new SkyPosition(359.9, 89.9), 60))
                        .cone(ConeAround.KNOWN_SOURCE, new Cone(new SkyPosition(1e-7, 0), 0.01))
                        .text("100% & more = +1")
                        .bestBeamsOnly(bestBeams)
                        .sort(new CandidateSort("separation", true))
                        .build();
        GridState state = new GridState(query, List.of("id", "chi_square"), 70, usual(project));

        GridAddress.Reading read =
                address.read(
                        alice, QueryParameters.fromString(address.write(state).getQueryString()));

        assertThat(read.problems()).isEmpty();
        assertThat(read.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "VASTER, true, false",
        "VASTER, false, true",
        "GPM, false, false",
        "GPM, true, true"
    })
    void what_is_usual_for_a_survey_is_not_in_its_address(
            String project, boolean bestBeams, boolean written) {
        CandidateQuery query =
                CandidateQuery.all().toBuilder().project(project).bestBeamsOnly(bestBeams).build();
        GridState state = new GridState(query, List.of(), 0, usual(project));

        assertThat(address.write(state).getParameters().containsKey("best_beams"))
                .isEqualTo(written);
    }

    @Test
    void half_a_cone_is_left_out_and_the_others_stay() {
        GridAddress.Reading read =
                address.read(
                        alice,
                        QueryParameters.fromString(
                                "beam_ra=10&known_ra=1&known_dec=2&known_radius_arcmin=3"));

        assertThat(read.problems())
                .containsExactly(
                        "beam_dec: a cone needs beam_ra, beam_dec and beam_radius_arcmin.");
        assertThat(read.state().query().cones()).containsOnlyKeys(ConeAround.KNOWN_SOURCE);
    }

    private static boolean usual(String project) {
        return !"GPM".equals(project);
    }
}
