package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CandidateBuilder;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else was detected at the position of a candidate. */
@SpringBootTest
@CleanDatabase
class SourcesTest {

    private static final double ARCSEC = 1.0 / 3600;

    @Autowired Sources sources;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private Actor rita;
    private long first;
    private long otherBeam;
    private long later;

    @BeforeEach
    void a_source_in_two_beams_and_at_another_epoch() {
        rita = people.add("rita", Role.RATER);
        first = detection("1410773120", 1, 0).with("beam_sep_deg", 0.7).store().id();
        otherBeam = detection("1410773120", 2, 3).with("beam_sep_deg", 0.2).store().id();
        later = detection("1410777264", 5, 4).store().id();
        detection("1410777264", 5, 300).store();
        detection("1410777264", 5, 0).in("OTHER").store();
    }

    @Test
    void the_same_source_in_other_beams_comes_first_then_other_observations() {
        var found = sources.detections(rita, first);

        assertThat(found).extracting(Detection::id).containsExactly(otherBeam, later);
        var beam = found.getFirst();
        assertThat(beam.observation()).isEqualTo("1410773120");
        assertThat(beam.startTime()).isNotNull();
        assertThat(beam.beam()).isEqualTo(2);
        assertThat(beam.beamSepDeg()).isEqualTo(0.2);
        assertThat(beam.separationArcsec()).isCloseTo(3, offset(1e-6));
        assertThat(beam.sameSource()).isTrue();
        assertThat(beam.best()).isTrue();
        assertThat(beam.ownRating()).isNull();
        var epoch = found.get(1);
        assertThat(epoch.observation()).isEqualTo("1410777264");
        assertThat(epoch.sameSource()).isFalse();
        assertThat(epoch.best()).isTrue();
        assertThat(epoch.beamSepDeg()).isNull();
    }

    @Test
    void a_chain_of_detections_is_one_source_however_far_its_ends() {
        long end = detection("1410773120", 3, 7).store().id();

        assertThat(sources.detections(rita, first))
                .extracting(Detection::id)
                .containsExactly(otherBeam, end, later);
        assertThat(sources.detections(rita, end))
                .extracting(Detection::id)
                .containsExactly(first, otherBeam, later);
    }

    @Test
    void a_candidate_that_is_alone_has_none() {
        long alone = detection("1410773120", 1, 600).store().id();

        assertThat(sources.detections(rita, alone)).isEmpty();
    }

    @Test
    void only_one_s_own_ratings_are_shown() {
        Actor bob = people.add("bob", Role.RATER);
        rate(otherBeam, bob, "FALSE");
        rate(later, rita, "TRUE");

        var found = sources.detections(rita, first);

        assertThat(found.getFirst().ownRating()).isNull();
        assertThat(found.get(1).ownRating())
                .isNotNull()
                .satisfies(own -> assertThat(own.verdict()).isEqualTo("TRUE"));
    }

    @Test
    void who_does_not_see_the_project_sees_no_candidate() {
        surveys.aRestrictedProject("SECRET", "rita");
        long secret = detection("1410773120", 1, 0).in("SECRET").store().id();

        assertThat(sources.detections(rita, secret)).isEmpty();
        assertThatThrownBy(() -> sources.detections(people.add("otto", Role.RATER), secret))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("There is no candidate " + secret);
        assertThatThrownBy(() -> sources.detections(rita, 999))
                .isInstanceOf(NoSuchElementException.class);
    }

    private CandidateBuilder detection(String observation, int beam, double northArcsec) {
        return surveys.aCandidate()
                .in("VAST")
                .of(observation)
                .inBeam(beam)
                .at(10, -30 + northArcsec * ARCSEC);
    }

    private void rate(long candidate, Actor actor, String verdict) {
        jdbc.sql(
                        """
                        insert into rating (project_id, candidate_id, person_id, verdict)
                        select project_id, id, ?, ? from candidate where id = ?
                        """)
                .param(actor.personId())
                .param(verdict)
                .param(candidate)
                .update();
    }
}
