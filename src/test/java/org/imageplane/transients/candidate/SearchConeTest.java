package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cones against members that Astropy and Q3C agree on, and at their edge. */
@SpringBootTest
@CleanDatabase
class SearchConeTest {

    @Autowired private CandidateSearch search;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcTemplate jdbc;

    private Actor alice;

    @BeforeEach
    void signIn() {
        alice = people.add("alice", Role.RATER);
    }

    @Test
    void cones_in_the_pulsar_catalogue_have_the_members_of_the_reference() throws Exception {
        store(ReferenceCatalogues.pulsars());
        compareWithReference("psr");
    }

    @Test
    void cones_in_the_molonglo_catalogue_have_the_members_of_the_reference() throws Exception {
        store(ReferenceCatalogues.molonglo());
        compareWithReference("mrc");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "10, -25, 10, -24.3",
        "0, 89.5, 180, 89.75",
        "359.5, 0, 0.5, 0",
        "0, -90, 77, -80",
        "83.633, 22.014, 83.64, 22.02",
        "10, 20, 190, -19",
        "120, 45, 120, 90"
    })
    void a_candidate_on_the_edge_belongs_to_the_cone(
            double ra, double dec, double edgeRa, double edgeDec) {
        long id = surveys.aCandidate().at(edgeRa, edgeDec).store().id();
        SkyPosition centre = new SkyPosition(ra, dec);
        double radius = centre.separationArcmin(new SkyPosition(edgeRa, edgeDec));

        List<CandidateRow> inside = in(new Cone(centre, radius));
        assertThat(inside).extracting(CandidateRow::id).containsExactly(id);
        assertThat(inside.getFirst().separationArcmin())
                .isLessThanOrEqualTo(radius)
                .isCloseTo(radius, within(1e-9));
        assertThat(in(new Cone(centre, radius - 1e-8))).isEmpty();
    }

    @Test
    void a_radius_of_zero_has_no_members_and_the_whole_sky_has_all() {
        surveys.aCandidate().at(10, 20).store();
        surveys.aCandidate().at(190, -20).store();
        SkyPosition centre = new SkyPosition(10, 20);

        assertThat(in(new Cone(centre, 0))).isEmpty();
        assertThat(in(new Cone(centre, 10_800))).hasSize(2);
        assertThat(in(new Cone(centre, 10_799))).hasSize(1);
    }

    private void compareWithReference(String catalogue) throws Exception {
        Map<String, Map<String, Double>> members = new HashMap<>();
        for (String[] row : SharedData.csv("cone/cone_members.csv", 4)) {
            members.computeIfAbsent(row[0], cone -> new HashMap<>())
                    .put(row[1], Double.valueOf(row[2]));
        }
        int compared = 0;
        for (String[] row : SharedData.csv("cone/cones.csv", 12)) {
            if (!row[1].equals(catalogue)) {
                continue;
            }
            Cone cone =
                    new Cone(
                            new SkyPosition(Double.parseDouble(row[2]), Double.parseDouble(row[3])),
                            Double.parseDouble(row[4]) * 60);
            List<CandidateRow> found = in(cone);
            List<String> names = found.stream().map(CandidateRow::name).sorted().toList();

            assertThat(found).as(row[11]).hasSize(Integer.parseInt(row[5]));
            assertThat(sha256(String.join("\n", names))).as(row[11]).isEqualTo(row[10]);
            if (!found.isEmpty()) {
                assertThat(found.getFirst().name()).as(row[11]).isEqualTo(row[8]);
            }
            members.getOrDefault(row[0], Map.of())
                    .forEach(
                            (name, degrees) ->
                                    assertThat(found)
                                            .filteredOn(it -> it.name().equals(name))
                                            .singleElement()
                                            .satisfies(
                                                    it ->
                                                            assertThat(it.separationArcmin() / 60)
                                                                    .as(row[11] + " " + name)
                                                                    .isCloseTo(
                                                                            degrees,
                                                                            within(1e-7))));
            compared++;
        }
        assertThat(compared).isGreaterThan(5);
    }

    /** Members by separation. */
    private List<CandidateRow> in(Cone cone) {
        return search.find(
                alice,
                CandidateQuery.all().toBuilder().cone(ConeAround.CANDIDATE, cone).build(),
                0,
                100_000);
    }

    private void store(Map<String, SkyPosition> sources) {
        surveys.give(surveys.aProject("REFERENCE"), surveys.anObservation("1410773120"));
        List<Object[]> rows = new ArrayList<>();
        sources.forEach((name, at) -> rows.add(new Object[] {name, name, at.raDeg(), at.decDeg()}));
        jdbc.batchUpdate(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg)
                select project_id, observation_id, ?, ?, ?, ? from project_observation
                """,
                rows);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
