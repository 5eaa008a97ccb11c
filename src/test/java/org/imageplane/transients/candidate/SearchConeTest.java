package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyParser;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.tabular.TableReader;
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

    /** Obliquity that the catalogue's own program uses, in degrees. */
    private static final double OBLIQUITY_DEG = 84381.412 / 3600;

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
        store(pulsars(SharedData.require("psrcat/psrcat-2.7.0.db.gz")));
        compareWithReference("psr");
    }

    @Test
    void cones_in_the_molonglo_catalogue_have_the_members_of_the_reference() throws Exception {
        Map<String, SkyPosition> sources = new HashMap<>();
        try (TableReader table = TableReader.open(SharedData.require("catalogues/MRC.vot.gz"))) {
            for (var row = table.nextByName(); row.isPresent(); row = table.nextByName()) {
                sources.put(
                        (String) row.get().get("MRC"),
                        new SkyPosition(
                                ((Number) row.get().get("_RAJ2000")).doubleValue(),
                                ((Number) row.get().get("_DEJ2000")).doubleValue()));
            }
        }
        store(sources);
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
                new CandidateQuery(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        RatedState.ANY,
                        null,
                        cone,
                        "",
                        false,
                        new CandidateSort("separation", false)),
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

    /** Names and positions; of several positions in a record the last counts. */
    private static Map<String, SkyPosition> pulsars(Path gz) throws IOException {
        Map<String, SkyPosition> pulsars = new HashMap<>();
        Map<String, String> record = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(gz)),
                                StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    pulsars.put(record.get("PSRJ"), position(record));
                    record.clear();
                } else if (!line.startsWith("#")) {
                    String[] words = line.strip().split("\\s+");
                    if (words.length > 1) {
                        record.put(words[0], words[1]);
                        if (words[0].equals("RAJ") || words[0].equals("ELONG")) {
                            record.put("position", words[0]);
                        }
                    }
                }
            }
        }
        return pulsars;
    }

    private static SkyPosition position(Map<String, String> record) {
        if (record.get("position").equals("RAJ")) {
            String ra = record.get("RAJ");
            return new SkyPosition(
                    SkyParser.parseRaDeg(ra.contains(":") ? ra : ra + ":00"),
                    SkyParser.parseDecDeg(record.get("DECJ")));
        }
        double lon = Math.toRadians(Double.parseDouble(record.get("ELONG")));
        double lat = Math.toRadians(Double.parseDouble(record.get("ELAT")));
        double tilt = Math.toRadians(OBLIQUITY_DEG);
        double x = Math.cos(lat) * Math.cos(lon);
        double y = Math.cos(lat) * Math.sin(lon) * Math.cos(tilt) - Math.sin(lat) * Math.sin(tilt);
        double z = Math.cos(lat) * Math.sin(lon) * Math.sin(tilt) + Math.sin(lat) * Math.cos(tilt);
        return new SkyPosition(
                Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
