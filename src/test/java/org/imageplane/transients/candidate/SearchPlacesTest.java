package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.ReferenceCatalogues;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.SharedData;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cones around candidates, beam centres and known sources, against a look at every single row. */
@SpringBootTest
@CleanDatabase
class SearchPlacesTest {

    private static final int ROWS = 2_000;
    private static final double[] RADII_ARCMIN = {
        0.05, 1, 30, 300, 599, 601, 5_399, 10_799, 10_800
    };

    /** Where a position can be kept. */
    enum Kept {
        CANDIDATE("ra_deg = ?, dec_deg = ?", ConeAround.CANDIDATE),
        KNOWN("known_ra_deg = ?, known_dec_deg = ?", ConeAround.KNOWN_SOURCE),
        BEAM("", ConeAround.BEAM_CENTRE);

        final String assignment;
        final ConeAround around;

        Kept(String assignment, ConeAround around) {
            this.assignment = assignment;
            this.around = around;
        }
    }

    @Autowired private CandidateSearch search;
    @Autowired private CandidateQueryParameters parameters;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcTemplate jdbc;

    private Actor alice;

    @BeforeEach
    void signIn() {
        alice = people.add("alice", Role.RATER);
    }

    @ParameterizedTest
    @EnumSource
    void every_cone_has_the_members_that_a_look_at_every_row_finds(Kept kept) {
        Random random = new Random(20261123);
        List<SkyPosition> places = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            places.add(place(random, i));
        }
        Map<Long, SkyPosition> byId = store(kept, places);
        int members = 0;
        for (int i = 0; i < 90; i++) {
            SkyPosition centre = i % 3 == 0 ? places.get(i) : place(random, i);
            Cone cone = new Cone(centre, RADII_ARCMIN[i % RADII_ARCMIN.length]);
            TreeSet<Long> expected = new TreeSet<>();
            byId.forEach(
                    (id, place) -> {
                        if (cone.contains(place)) {
                            expected.add(id);
                        }
                    });

            assertThat(in(kept.around, cone)).as("%s", cone).containsExactlyElementsOf(expected);
            members += expected.size();
        }
        assertThat(members).isGreaterThan(3 * ROWS);
    }

    @ParameterizedTest
    @EnumSource(names = {"KNOWN", "BEAM"})
    void cones_of_the_reference_have_as_many_members_as_astropy_counted(Kept kept)
            throws Exception {
        Map<String, SkyPosition> pulsars = ReferenceCatalogues.pulsars();
        store(kept, List.copyOf(pulsars.values()));
        int compared = 0;
        for (String[] row : SharedData.csv("cone/cones.csv", 12)) {
            if (row[1].equals("psr")) {
                Cone cone =
                        new Cone(
                                new SkyPosition(
                                        Double.parseDouble(row[2]), Double.parseDouble(row[3])),
                                Double.parseDouble(row[4]) * 60);
                assertThat(in(kept.around, cone)).as(row[11]).hasSize(Integer.parseInt(row[5]));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void a_place_that_is_unknown_or_not_on_the_sky_is_in_no_cone() {
        surveys.aCandidate().at(10, 20).store();
        for (String place :
                List.of("'NaN', 20", "'Infinity', 20", "10, 'NaN'", "10, 95", "10, null")) {
            long id = surveys.aCandidate().store().id();
            jdbc.update(
                    "update candidate set (known_ra_deg, known_dec_deg) = (%s) where id = ?"
                            .formatted(place),
                    id);
            inBeam(id, place);
        }
        for (double radius : RADII_ARCMIN) {
            for (SkyPosition centre : List.of(new SkyPosition(10, 20), new SkyPosition(190, 85))) {
                Cone cone = new Cone(centre, radius);
                assertThat(in(ConeAround.BEAM_CENTRE, cone)).isEmpty();
                assertThat(in(ConeAround.KNOWN_SOURCE, cone)).isEmpty();
            }
        }
    }

    @Test
    void three_cones_narrow_the_search_together_and_separations_are_from_the_candidates_cone() {
        long all = surveys.aCandidate().at(10, 20).near("deep", 10.001, 20).store().id();
        surveys.aCandidate().at(10, 20).near("deep", 10.001, 20).store();
        long otherwise = surveys.aCandidate().at(10, 20).store().id();
        inBeam(all, "11, 21");
        inBeam(otherwise, "11, 21");
        var query =
                parameters.read(
                        Map.of(
                                "ra", List.of("10"),
                                "dec", List.of("20:00:36"),
                                "radius_arcmin", List.of("1"),
                                "beam_ra", List.of("00:44:00"),
                                "beam_dec", List.of("21"),
                                "beam_radius_arcmin", List.of("0.1"),
                                "known_ra", List.of("10"),
                                "known_dec", List.of("20"),
                                "known_radius_arcmin", List.of("0.1"),
                                "sort", List.of("separation")));

        List<CandidateRow> found = search.find(alice, query, 0, 10);

        assertThat(found).extracting(CandidateRow::id).containsExactly(all);
        assertThat(found.getFirst().separationArcmin()).isCloseTo(0.6, within(1e-9));
        assertThat(search.count(alice, query)).isEqualTo(1);
        assertThat(search.findAfter(alice, query, null, 10).items()).hasSize(1);
    }

    @Test
    void a_beam_of_a_project_that_one_may_not_see_finds_nothing() {
        surveys.aRestrictedProject("SECRET");
        inBeam(surveys.aCandidate().in("SECRET").store().id(), "10, 20");

        assertThat(in(ConeAround.BEAM_CENTRE, new Cone(new SkyPosition(10, 20), 1))).isEmpty();
    }

    private void inBeam(long candidate, String centre) {
        jdbc.update(
                """
                with made as (
                    insert into beam (project_id, observation_id, beam_index, ra_deg, dec_deg)
                    select project_id, observation_id, id, %s from candidate where id = ?
                    returning id)
                update candidate set beam_id = (select id from made) where id = ?
                """
                        .formatted(centre),
                candidate,
                candidate);
    }

    /** Many at the poles and at the meridian, some the same to the digit. */
    private static SkyPosition place(Random random, int number) {
        double near = Math.pow(10, -4 * random.nextDouble());
        return switch (number % 5) {
            case 0 -> new SkyPosition(random.nextDouble() * 360, 90 - near);
            case 1 -> new SkyPosition(random.nextDouble() * 360, -90 + near);
            case 2 -> new SkyPosition((random.nextDouble() - 0.5) * near, random.nextGaussian());
            case 3 -> new SkyPosition(45 * random.nextInt(8), 45 * (random.nextInt(5) - 2));
            default ->
                    new SkyPosition(
                            random.nextDouble() * 360,
                            Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)));
        };
    }

    private List<Long> in(ConeAround around, Cone cone) {
        CandidateQuery query =
                CandidateQuery.all().toBuilder()
                        .cone(around, cone)
                        .sort(CandidateSort.BY_ID)
                        .build();
        List<Long> ids =
                search.find(alice, query, 0, 100_000).stream().map(CandidateRow::id).toList();
        assertThat(search.count(alice, query)).isEqualTo(ids.size());
        return ids;
    }

    /** Candidates at one place that have these positions where they are kept, by id. */
    private Map<Long, SkyPosition> store(Kept kept, List<SkyPosition> places) {
        surveys.give(surveys.aProject("PLACES"), surveys.anObservation("1410773120"));
        jdbc.update(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg)
                select project_id, observation_id, n::text, n::text, 180, 0
                from project_observation, generate_series(1, ?) n
                """,
                places.size());
        List<Long> ids = jdbc.queryForList("select id from candidate order by id", Long.class);
        Map<Long, SkyPosition> byId = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byId.put(ids.get(i), places.get(i));
        }
        if (kept == Kept.BEAM) {
            jdbc.batchUpdate(
                    """
                    insert into beam (project_id, observation_id, beam_index, ra_deg, dec_deg)
                    select project_id, observation_id, ?, ?, ? from project_observation
                    """,
                    rows(byId, true));
            jdbc.update(
                    "update candidate c set beam_id = b.id from beam b where b.beam_index = c.id");
        } else {
            jdbc.batchUpdate(
                    "update candidate set " + kept.assignment + " where id = ?", rows(byId, false));
        }
        return byId;
    }

    private static List<Object[]> rows(Map<Long, SkyPosition> byId, boolean idFirst) {
        return byId.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(
                        it ->
                                idFirst
                                        ? new Object[] {
                                            it.getKey(),
                                            it.getValue().raDeg(),
                                            it.getValue().decDeg()
                                        }
                                        : new Object[] {
                                            it.getValue().raDeg(),
                                            it.getValue().decDeg(),
                                            it.getKey()
                                        })
                .toList();
    }
}
