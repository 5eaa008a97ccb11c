package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.crossmatch.AssociationChange;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.AssociationsProposed;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.ObservationChanged;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CandidateBuilder;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application proposes for candidates near a made-up pulsar at RA 10°, Dec −30°. */
@SpringBootTest
@CleanDatabase
@RecordApplicationEvents
class ProposalsTest {

    private static final double ARCSEC = 1.0 / 3600;
    private static final String NAME = "J0040-3000X";
    private static final AssociatedSource PULSAR =
            new AssociatedSource(Associations.PULSARS, NAME, null);

    @Autowired Proposals proposals;
    @Autowired Associations associations;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired ApplicationEvents events;

    private Actor rita;

    @BeforeEach
    void a_pulsar() {
        rita = people.add("rita", Role.RATER);
        jdbc.sql(
                        """
                        insert into pulsar (name, ra_deg, dec_deg, p0_s, dm, s400_mjy)
                        values (?, 10, -30, 22.7, 12.5, 100)
                        on conflict (name) do update set dec_deg = -30
                        """)
                .param(NAME)
                .update();
    }

    @AfterEach
    void the_catalogue_as_it_was() {
        jdbc.sql("delete from pulsar where name = ?").param(NAME).update();
    }

    @Test
    void a_pulsar_within_the_beam_is_proposed_with_separation_beam_and_flux_ratio() {
        // 100 mJy at 400 MHz are 343.5 mJy at 184.96 MHz, of which 0.687 Jy is twice as much
        long candidate = north(12).with("can_peak_flux", 0.687).store().id();

        proposals.catchUp();

        assertThat(associations.of(rita, candidate))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.source().name()).isEqualTo(NAME);
                            assertThat(one.source().catalogue()).isEqualTo(Associations.PULSARS);
                            assertThat(one.source().position()).isNotNull();
                            assertThat(one.state()).isEqualTo(State.PROPOSED);
                            assertThat(one.username()).isNull();
                            assertThat(one.reason())
                                    .isEqualTo("12.0″ away, the beam is 63″ wide; flux ratio 2");
                        });
        assertThat(associations.history(rita, candidate))
                .extracting(AssociationChange::state, AssociationChange::username)
                .containsExactly(tuple(State.PROPOSED, null));
        assertThat(events.stream(AssociationsProposed.class)).hasSize(1);
    }

    @Test
    void outside_the_beam_nothing_is_proposed_however_well_the_rest_fits() {
        long near = north(63).store().id();
        long far = north(63.2).with("can_peak_flux", 0.3435).store().id();
        surveys.anObservation("SB50230", 887.5);
        long askap = north(12).in("VAST").of("SB50230").store().id();
        long unknown = north(1).of("lofar-7").store().id();

        proposals.catchUp();

        assertThat(associations.of(rita, near)).hasSize(1);
        assertThat(associations.of(rita, far)).isEmpty();
        assertThat(associations.of(rita, unknown)).isEmpty();
        assertThat(associations.of(rita, askap)).isEmpty();
    }

    @Test
    void the_light_curve_gives_the_flux_where_no_quantity_does_and_speaks_of_the_period() {
        // samples of 4 s; 2, 5 and 11 turns of 22.7 s after the first
        long candidate = north(12).with(curve(4, 120, List.of(0, 11, 28, 62))).store().id();

        proposals.catchUp();

        assertThat(associations.of(rita, candidate).getFirst().reason())
                .isEqualTo(
                        "12.0″ away, the beam is 63″ wide; flux ratio 5.8; 4 peaks at multiples of the period of 22.7 s");
    }

    @Test
    void the_known_source_of_an_upload_is_proposed_but_not_the_deep_image_s_own() {
        long known =
                north(1000)
                        .near("GLEAM J0040-2943", 10, -30 + 1030 * ARCSEC)
                        .with("nks_flux", 0.5)
                        .with("can_peak_flux", 1.5)
                        .store()
                        .id();
        long deep =
                north(1000)
                        .near("J0040-2943", 10, -30 + 1001 * ARCSEC)
                        .with("deep_sep_arcsec", 1)
                        .store()
                        .id();
        long far = north(1000).near("GLEAM far", 10, -30 + 1100 * ARCSEC).store().id();

        proposals.catchUp();

        assertThat(associations.of(rita, known))
                .extracting(one -> one.source().catalogue(), Association::reason)
                .containsExactly(
                        tuple(
                                Associations.KNOWN_SOURCES,
                                "30.0″ away, the beam is 63″ wide; flux ratio 3"));
        assertThat(associations.of(rita, deep)).isEmpty();
        assertThat(associations.of(rita, far)).isEmpty();
    }

    @Test
    void the_likeliest_proposal_comes_first() {
        long candidate = north(40).near("GLEAM near it", 10, -30 + 41 * ARCSEC).store().id();

        proposals.catchUp();

        assertThat(associations.of(rita, candidate))
                .extracting(one -> one.source().name())
                .containsExactly("GLEAM near it", NAME);
    }

    @Test
    void what_people_said_is_never_overwritten() {
        long removed = north(12).store().id();
        long confirmed = north(13).store().id();
        associations.remove(rita, removed, PULSAR);
        associations.confirm(rita, confirmed, PULSAR);

        proposals.catchUp();

        assertThat(states(removed)).containsExactly(State.REMOVED);
        assertThat(states(confirmed)).containsExactly(State.CONFIRMED);
        assertThat(associations.takeBack(rita, removed, PULSAR))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.PROPOSED));
    }

    @Test
    void another_catalogue_withdraws_what_it_does_not_bear_out_unless_somebody_said_so() {
        long untouched = north(12).store().id();
        long confirmed = north(13).store().id();
        proposals.catchUp();
        associations.confirm(rita, confirmed, PULSAR);

        import_with_the_pulsar_elsewhere();
        proposals.catchUp();

        assertThat(associations.of(rita, untouched)).isEmpty();
        assertThat(associations.history(rita, untouched))
                .extracting(AssociationChange::state, AssociationChange::username)
                .containsExactly(tuple(State.REMOVED, null), tuple(State.PROPOSED, null));
        assertThat(states(confirmed)).containsExactly(State.CONFIRMED);
        assertThat(associations.of(rita, confirmed).getFirst().reason()).isEmpty();
    }

    @Test
    void looking_again_changes_and_tells_nothing() {
        long candidate = north(12).store().id();
        proposals.catchUp();
        long told = events.stream(AssociationsProposed.class).count();

        jdbc.sql("update association_progress set examined_to = 0").update();
        proposals.catchUp();

        assertThat(associations.history(rita, candidate)).hasSize(1);
        assertThat(events.stream(AssociationsProposed.class)).hasSize((int) told);
    }

    @Test
    void an_upload_that_is_committed_late_is_not_passed_over() {
        long late = north(12).store().id();
        north(1000).store();
        jdbc.sql(
                        """
                        insert into association_progress (project_id, examined_to, imported_at)
                        select c.project_id, c.id + 1, (select imported_at from pulsar_catalogue)
                        from candidate c where c.id = ?
                        """)
                .param(late)
                .update();

        proposals.catchUp();

        assertThat(states(late)).containsExactly(State.PROPOSED);
    }

    @Test
    void an_observation_whose_frequency_becomes_known_is_examined_then() {
        long candidate = north(12).store().id();
        jdbc.sql("update observation set centre_frequency_mhz = null").update();
        proposals.catchUp();
        assertThat(associations.of(rita, candidate)).isEmpty();

        jdbc.sql("update observation set centre_frequency_mhz = 154.24").update();
        publisher.publishEvent(
                new ObservationChanged(
                        jdbc.sql("select id from observation").query(Long.class).single()));
        proposals.catchUp();

        assertThat(associations.of(rita, candidate).getFirst().reason())
                .isEqualTo("12.0″ away, the beam is 76″ wide");
    }

    @Test
    void one_process_at_a_time_and_the_other_one_finds_what_is_left() {
        long candidate = north(12).store().id();

        transaction.executeWithoutResult(
                status -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('transients.proposals'))")
                            .query(row -> {});
                    Thread other = Thread.ofVirtual().start(proposals::catchUp);
                    join(other);
                    assertThat(states(candidate)).isEmpty();
                });
        proposals.catchUp();

        assertThat(states(candidate)).containsExactly(State.PROPOSED);
    }

    @Test
    void in_a_blind_project_everybody_sees_the_same_proposal_and_the_same_withdrawal() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 1, true, false));
        Actor bob = people.add("bob", Role.RATER);
        long spokenOf = north(12).in("BLIND").store().id();
        long untouched = north(12).in("BLIND").store().id();
        proposals.catchUp();
        associations.confirm(bob, spokenOf, PULSAR);

        assertThat(associations.of(rita, spokenOf))
                .extracting(Association::state, Association::reason)
                .isEqualTo(
                        associations.of(rita, untouched).stream()
                                .map(one -> tuple(one.state(), one.reason()))
                                .toList());
        import_with_the_pulsar_elsewhere();
        proposals.catchUp();
        assertThat(associations.of(rita, spokenOf)).isEmpty();
        assertThat(associations.of(rita, untouched)).isEmpty();
        assertThat(associations.history(rita, spokenOf)).hasSize(2);
        assertThat(associations.history(rita, untouched)).hasSize(2);
        assertThat(associations.of(bob, spokenOf)).hasSize(1);
    }

    private void import_with_the_pulsar_elsewhere() {
        jdbc.sql("update pulsar set dec_deg = -31 where name = ?").param(NAME).update();
        jdbc.sql("update pulsar_catalogue set imported_at = imported_at + interval '1 second'")
                .update();
    }

    private List<State> states(long candidate) {
        return associations.of(rita, candidate).stream().map(Association::state).toList();
    }

    private CandidateBuilder north(double arcsec) {
        return surveys.aCandidate().at(10, -30 + arcsec * ARCSEC);
    }

    /** Peaks of 2 Jy/beam over noise of a hundredth. */
    private static LightCurve curve(int sampleS, int samples, List<Integer> peaks) {
        Instant start = Instant.parse("2024-09-19T09:25:02Z");
        List<Instant> time = new ArrayList<>();
        List<Double> flux = new ArrayList<>();
        for (int i : IntStream.range(0, samples).toArray()) {
            time.add(start.plusSeconds((long) sampleS * i));
            flux.add(peaks.contains(i) ? 2 : i == 5 ? Double.NaN : 0.01 * Math.sin(7.1 * i));
        }
        return new LightCurve(
                List.copyOf(time), List.copyOf(flux), Collections.nCopies(samples, 0.01));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
