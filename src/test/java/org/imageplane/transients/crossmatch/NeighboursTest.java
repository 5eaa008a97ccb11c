package org.imageplane.transients.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.crossmatch.Neighbour.NearKnownSource;
import org.imageplane.transients.crossmatch.Neighbour.NearPulsar;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.NewProject;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person is told to be near a candidate, and what not. */
@SpringBootTest
@CleanDatabase
class NeighboursTest {

    private static final double ARCMIN = 1.0 / 60;

    /** Of the catalogue that comes with the application. */
    private static final String PULSAR = "J1755-2521";

    private static final String MADE_UP = "J0040-3000";

    @Autowired Neighbours neighbours;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private Actor rita;

    @BeforeEach
    void a_rater() {
        rita = people.add("rita", Role.RATER);
    }

    @AfterEach
    void the_catalogue_as_it_was() {
        jdbc.sql("delete from pulsar where name = ?").param(MADE_UP).update();
    }

    @Test
    void candidates_pulsars_and_known_sources_come_in_one_list_by_separation() {
        long me = north(0).near("GLEAM J100-30", 10, -30 + 1.2 * ARCMIN).store().id();
        long near = north(0.5).near("GLEAM J100-30", 10, -30 + 1.2 * ARCMIN).store().id();
        long other = north(1.5).in("OTHER").store().id();
        north(2.5).store();
        putPulsar(10, -30 + 1 * ARCMIN);

        var found = neighbours.near(rita, me, 2);

        assertThat(found.cone().centre().raDeg()).isEqualTo(10);
        assertThat(found.cone().radiusArcmin()).isEqualTo(2);
        assertThat(found.completeToArcmin()).isEqualTo(2);
        assertThat(found.associations()).isEmpty();
        assertThat(found.neighbours())
                .extracting(Neighbour::separationArcmin)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(0.5, offset(1e-9)),
                        second -> assertThat(second).isCloseTo(1, offset(1e-9)),
                        third -> assertThat(third).isCloseTo(1.2, offset(1e-9)),
                        fourth -> assertThat(fourth).isCloseTo(1.5, offset(1e-9)));
        assertThat(found.neighbours().get(0))
                .isInstanceOfSatisfying(
                        NearCandidate.class,
                        candidate -> {
                            assertThat(candidate.id()).isEqualTo(near);
                            assertThat(candidate.sameProject()).isTrue();
                            assertThat(candidate.project()).isEqualTo("GPM");
                            assertThat(candidate.observation()).isEqualTo("1410773120");
                            assertThat(candidate.startTime()).isNotNull();
                            assertThat(candidate.ratingCount()).isZero();
                            assertThat(candidate.own()).isNull();
                        });
        assertThat(found.neighbours().get(1))
                .isInstanceOfSatisfying(
                        NearPulsar.class,
                        pulsar -> {
                            assertThat(pulsar.name()).isEqualTo(MADE_UP);
                            assertThat(pulsar.pulsar().p0S()).isEqualTo(0.7);
                            assertThat(pulsar.pulsar().dm()).isEqualTo(12.5);
                            assertThat(pulsar.pulsar().s400Mjy()).isNull();
                        });
        assertThat(found.neighbours().get(2))
                .isInstanceOfSatisfying(
                        NearKnownSource.class,
                        known -> {
                            assertThat(known.name()).isEqualTo("GLEAM J100-30");
                            assertThat(known.candidates()).isEqualTo(2);
                        });
        assertThat(found.neighbours().get(3))
                .isInstanceOfSatisfying(
                        NearCandidate.class,
                        candidate -> {
                            assertThat(candidate.id()).isEqualTo(other);
                            assertThat(candidate.sameProject()).isFalse();
                            assertThat(candidate.project()).isEqualTo("OTHER");
                        });
    }

    @Test
    void the_pulsars_are_those_of_the_catalogue() {
        var place =
                jdbc.sql("select ra_deg, dec_deg from pulsar where name = ?")
                        .param(PULSAR)
                        .query((row, n) -> new double[] {row.getDouble(1), row.getDouble(2)})
                        .single();
        long me = surveys.aCandidate().at(place[0], place[1]).store().id();

        var found = neighbours.near(rita, me, 0.5);

        assertThat(found.neighbours()).extracting(Neighbour::name).contains(PULSAR);
        assertThat(found.neighbours().getFirst().separationArcmin()).isLessThan(1e-9);
    }

    @Test
    void what_a_person_may_not_see_is_not_near() {
        Actor mia = people.add("mia", Role.RATER);
        surveys.aRestrictedProject("SECRET", "mia");
        long me = north(0).store().id();
        long secret = north(1).in("SECRET").near("SECRET SOURCE", 10, -30).store().id();

        assertThat(ids(rita, me)).isEmpty();
        assertThat(ids(mia, me)).containsExactly(secret);
        assertThat(ids(surveys.administrator(), me)).containsExactly(secret);
        assertThat(neighbours.near(mia, secret, 2).neighbours())
                .extracting(Neighbour::name)
                .contains("SECRET SOURCE");
        assertThat(neighbours.near(mia, me, 2).neighbours())
                .extracting(Neighbour::name)
                .doesNotContain("SECRET SOURCE");
        assertThatThrownBy(() -> neighbours.near(rita, secret, 2))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no candidate %d.".formatted(secret));
        assertThatThrownBy(() -> neighbours.near(rita, 987_654, 2))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_blind_project_tells_one_s_own_rating_and_no_count() {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 1, true, false));
        long me = north(0).store().id();
        long near = north(1).in("BLIND").store().id();
        rate(near, rita);
        rate(near, people.add("bob", Role.RATER));

        assertThat(only(rita, me).ratingCount()).isNull();
        assertThat(Objects.requireNonNull(only(rita, me).own()).score()).isEqualTo(4);
        assertThat(only(surveys.administrator(), me).ratingCount()).isEqualTo(2);
        assertThat(only(surveys.administrator(), me).own()).isNull();
    }

    @Test
    void of_a_source_in_several_beams_only_the_best_is_near_and_never_one_s_own() {
        long me = beam(1, 0, 0.5).store().id();
        beam(2, 0.01, 0.2).store();
        long worse = beam(1, 1, 0.9).store().id();
        long best = beam(3, 1.01, 0.1).store().id();

        assertThat(ids(rita, me)).containsExactly(best).doesNotContain(worse);
    }

    @Test
    void what_lies_on_the_edge_is_near() {
        long me = surveys.aCandidate().at(10, 0).store().id();
        long edge = surveys.aCandidate().at(10, 0.5).store().id();

        var found = neighbours.near(rita, me, 30);

        assertThat(found.neighbours())
                .extracting(near -> ((NearCandidate) near).id())
                .contains(edge);
        assertThat(found.neighbours()).allMatch(near -> near.separationArcmin() <= 30);
        assertThat(ids(rita, me, Math.nextDown(30) - 1e-6)).isEmpty();
    }

    @Test
    void known_sources_without_a_usable_place_are_left_out_and_without_a_name_are_called_by_it() {
        long me = north(0).near(new KnownSource(null, position(1), null, null)).store().id();
        north(0.2).near(new KnownSource("nowhere", null, null, null)).store();
        jdbc.sql("update candidate set known_dec_deg = 'NaN' where known_name = 'nowhere'")
                .update();

        assertThat(neighbours.near(rita, me, 2).neighbours())
                .filteredOn(NearKnownSource.class::isInstance)
                .extracting(Neighbour::name)
                .containsExactly(position(1).j2000Name());
    }

    @Test
    void of_a_thousand_the_nearest_are_given_and_how_far_they_are_complete() {
        long me = north(0).store().id();
        jdbc.sql(
                        """
                        insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg)
                        select c.project_id, c.observation_id, 'crowd' || n, 'crowd ' || n, 10, -30 + n / 60000.0
                        from candidate c, generate_series(1, 1000) n where c.id = ?
                        """)
                .param(me)
                .update();
        north(1.5).in("OTHER").store();

        var found = neighbours.near(rita, me, 2);

        assertThat(found.neighbours()).hasSize(NeighbourSql.MOST_OF_A_KIND + 1);
        assertThat(found.completeToArcmin()).isBetween(0.5001, 0.50101);
        assertThat(found.neighbours().getLast().separationArcmin()).isCloseTo(1.5, offset(1e-9));
        assertThat(neighbours.near(rita, me, 0.4).completeToArcmin()).isEqualTo(0.4);
    }

    @Test
    void other_radii_are_refused() {
        long me = north(0).store().id();

        for (double radius : List.of(0.0, -1.0, 60.001, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> neighbours.near(rita, me, radius))
                    .withMessageContaining("at most 60′");
        }
    }

    private NearCandidate only(Actor actor, long candidate) {
        return (NearCandidate) neighbours.near(actor, candidate, 2).neighbours().getFirst();
    }

    private List<Long> ids(Actor actor, long candidate) {
        return ids(actor, candidate, 2);
    }

    private List<Long> ids(Actor actor, long candidate, double radiusArcmin) {
        return neighbours.near(actor, candidate, radiusArcmin).neighbours().stream()
                .filter(NearCandidate.class::isInstance)
                .map(near -> ((NearCandidate) near).id())
                .toList();
    }

    private CandidateBuilder north(double arcmin) {
        return surveys.aCandidate().at(position(arcmin));
    }

    private static SkyPosition position(double northArcmin) {
        return new SkyPosition(10, -30 + northArcmin * ARCMIN);
    }

    private CandidateBuilder beam(int index, double northArcmin, double fromBeamDeg) {
        return north(northArcmin).in("VAST").inBeam(index).with("beam_sep_deg", fromBeamDeg);
    }

    private void putPulsar(double raDeg, double decDeg) {
        jdbc.sql(
                        """
                        insert into pulsar (name, ra_deg, dec_deg, p0_s, dm) values (?, ?, ?, 0.7, 12.5)
                        on conflict (name) do update set ra_deg = excluded.ra_deg, dec_deg = excluded.dec_deg
                        """)
                .param(MADE_UP)
                .param(raDeg)
                .param(decDeg)
                .update();
    }

    private void rate(long candidate, Actor actor) {
        jdbc.sql(
                        """
                        insert into rating (project_id, candidate_id, person_id, score)
                        select project_id, id, ?, 4 from candidate where id = ?
                        """)
                .param(actor.personId())
                .param(candidate)
                .update();
        jdbc.sql("update candidate set rating_count = rating_count + 1 where id = ?")
                .param(candidate)
                .update();
    }
}
