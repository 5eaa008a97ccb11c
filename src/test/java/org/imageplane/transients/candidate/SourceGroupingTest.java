package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which detections are one source, whatever the order and the haste in which they arrive. */
@SpringBootTest
@CleanDatabase
class SourceGroupingTest {

    private static final double ARCSEC = 1.0 / 3600;
    private static final String SB = "SB50230";

    /** What is stored of a detection. */
    record Row(long id, int number, Long source, boolean best) {}

    /** A detection to be stored; its place in the list is its number. */
    record Sent(SkyPosition position, int beam, Double separationDeg) {}

    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;

    @Test
    void a_source_in_three_beams_is_one_and_the_nearest_beam_is_its_best() {
        store(1, at(0, 0, 1, 0.9));
        store(2, at(2, 0, 2, 0.3));
        store(3, at(0, 2, 3, 0.5));
        store(4, at(60, 0, 3, 0.1));

        assertThat(rows())
                .containsExactly(
                        new Row(1, 1, 1L, false),
                        new Row(2, 2, 1L, true),
                        new Row(3, 3, 1L, false),
                        new Row(4, 4, null, true));
    }

    @Test
    void a_detection_between_two_sources_links_them() {
        store(1, at(0, 0, 1, 0.9));
        store(2, at(3, 0, 2, 0.8));
        store(3, at(10, 0, 1, 0.2));
        store(4, at(13, 0, 2, 0.3));
        assertThat(rows()).extracting(Row::source).containsExactly(1L, 1L, 3L, 3L);
        assertThat(rows()).extracting(Row::best).containsExactly(false, true, true, false);

        store(5, at(6.5, 0, 3, 0.5));

        assertThat(rows()).extracting(Row::source).containsOnly(1L);
        assertThat(rows()).extracting(Row::best).containsExactly(false, false, true, false, false);
    }

    @Test
    void a_separation_that_is_not_known_comes_last_and_then_the_first_upload_is_best() {
        store(1, at(0, 0, 1, null));
        store(2, at(0, 0, 2, Double.NaN));
        assertThat(rows()).extracting(Row::best).containsExactly(true, false);

        store(3, at(0, 0, 3, 1.5));
        store(4, at(0, 0, 4, 1.5));

        assertThat(rows()).extracting(Row::best).containsExactly(false, false, true, false);
    }

    @Test
    void the_edge_of_five_arcseconds_belongs_to_the_source() {
        store(1, at(0, 0, 1, 0.9));
        store(2, at(0, 5, 2, 0.8));
        store(3, at(0, -5.001, 2, 0.8));

        assertThat(rows()).extracting(Row::source).containsExactly(1L, 1L, null);
    }

    @Test
    void
            other_observations_other_projects_and_candidates_without_a_beam_are_sources_of_their_own() {
        store(1, at(0, 0, 1, 0.9));
        surveys.aCandidate().in("VAST").of("SB50231").at(10, -30).inBeam(1).number(2).store();
        surveys.aCandidate().in("EMU").of(SB).at(10, -30).inBeam(1).number(3).store();
        surveys.aCandidate().in("VAST").of(SB).at(10, -30).foundBy("rms").number(4).store();
        surveys.aCandidate().in("VAST").of(SB).at(10, -30).foundBy("tcg").number(5).store();

        assertThat(rows()).extracting(Row::source).containsOnlyNulls();
        assertThat(rows()).extracting(Row::best).containsOnly(true);
    }

    @Test
    void a_detection_sent_again_changes_nothing() {
        store(1, at(0, 0, 1, 0.9));
        store(2, at(2, 0, 2, 0.3));
        List<Row> before = rows();

        store(1, at(0, 0, 1, 0.9));

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"10,-30,1", "0.001,4,2", "359.9995,-64,3", "77,89.9995,4", "200,-89.9999,5"})
    void the_sources_are_friends_of_friends_in_any_order(double ra, double dec, long seed) {
        var random = new Random(seed);
        List<Sent> sent = scattered(new SkyPosition(ra, dec), random, 40, 45);
        List<Integer> order = new ArrayList<>(IntStream.range(0, sent.size()).boxed().toList());
        Collections.shuffle(order, random);

        order.forEach(number -> store(number, sent.get(number)));

        assertThat(stored(rows())).isEqualTo(friends(sent));
        assertBestBeams(rows(), sent);
    }

    @Test
    void sixteen_uploaders_at_once_agree_on_the_sources() throws Exception {
        var random = new Random(16);
        List<Sent> sent = scattered(new SkyPosition(10, -30), random, 96, 60);
        surveys.aProject("VAST");
        for (int beam = 0; beam < 6; beam++) {
            surveys.aBeam("VAST", SB, beam);
        }
        List<Callable<Void>> uploads = new ArrayList<>();
        for (int uploader = 0; uploader < 16; uploader++) {
            int first = uploader;
            uploads.add(
                    () -> {
                        for (int number = first; number < sent.size(); number += 16) {
                            store(number, sent.get(number));
                        }
                        return null;
                    });
        }

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Void> done : threads.invokeAll(uploads)) {
                done.get();
            }
        }

        assertThat(stored(rows())).isEqualTo(friends(sent));
        assertBestBeams(rows(), sent);
        assertThat(
                        jdbc.sql("select candidate_count from project_observation")
                                .query(Integer.class)
                                .single())
                .isEqualTo(96);
    }

    private void store(int number, Sent sent) {
        var candidate =
                surveys.aCandidate()
                        .in("VAST")
                        .of(SB)
                        .at(sent.position())
                        .inBeam(sent.beam())
                        .number(number);
        if (sent.separationDeg() != null) {
            candidate.with("beam_sep_deg", sent.separationDeg());
        }
        candidate.store();
    }

    /** So many arcseconds east and north of one place. */
    private static Sent at(double east, double north, int beam, Double separationDeg) {
        double dec = -30 + north * ARCSEC;
        double ra = 10 + east * ARCSEC / Math.cos(Math.toRadians(dec));
        return new Sent(new SkyPosition(ra, dec), beam, separationDeg);
    }

    private static List<Sent> scattered(
            SkyPosition centre, Random random, int count, double boxArcsec) {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = (random.nextDouble() - 0.5) * boxArcsec;
            double y = (random.nextDouble() - 0.5) * boxArcsec;
            Double separation =
                    switch (i % 10) {
                        case 0 -> null;
                        case 1 -> Double.NaN;
                        default -> random.nextDouble();
                    };
            sent.add(new Sent(offset(centre, x, y), random.nextInt(6), separation));
        }
        return sent;
    }

    /** A place so many arcseconds away on the tangent plane, also at the poles and across RA 0. */
    private static SkyPosition offset(SkyPosition centre, double xArcsec, double yArcsec) {
        double x = Math.toRadians(xArcsec * ARCSEC);
        double y = Math.toRadians(yArcsec * ARCSEC);
        double dec0 = Math.toRadians(centre.decDeg());
        double north = Math.sin(dec0) + y * Math.cos(dec0);
        double towards = Math.cos(dec0) - y * Math.sin(dec0);
        double ra = centre.raDeg() + Math.toDegrees(Math.atan2(x, towards));
        return new SkyPosition(
                ((ra % 360) + 360) % 360,
                Math.toDegrees(Math.atan2(north, Math.hypot(x, towards))));
    }

    /** Sets of numbers, found the slow and certain way. */
    private static Set<Set<Integer>> friends(List<Sent> sent) {
        int[] group = IntStream.range(0, sent.size()).toArray();
        for (int a = 0; a < group.length; a++) {
            for (int b = 0; b < a; b++) {
                if (sent.get(a).position().separationArcsec(sent.get(b).position()) <= 5) {
                    int from = group[a];
                    int to = group[b];
                    for (int i = 0; i < group.length; i++) {
                        group[i] = group[i] == from ? to : group[i];
                    }
                }
            }
        }
        Map<Integer, Set<Integer>> sets = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            sets.computeIfAbsent(group[i], key -> new HashSet<>()).add(i);
        }
        return new HashSet<>(sets.values());
    }

    private static Set<Set<Integer>> stored(List<Row> rows) {
        Map<Long, Set<Integer>> sets = new HashMap<>();
        for (Row row : rows) {
            sets.computeIfAbsent(source(row), key -> new HashSet<>()).add(row.number());
        }
        return new HashSet<>(sets.values());
    }

    private static long source(Row row) {
        return row.source() == null ? row.id() : row.source();
    }

    private static void assertBestBeams(List<Row> rows, List<Sent> sent) {
        Map<Long, List<Row>> sources = new HashMap<>();
        rows.forEach(
                row -> sources.computeIfAbsent(source(row), key -> new ArrayList<>()).add(row));
        assertThat(sources.values()).as("no chance sample").anyMatch(rest -> rest.size() > 3);
        sources.forEach(
                (source, members) -> {
                    Row best =
                            Collections.min(
                                    members,
                                    Comparator.comparingDouble(
                                                    (Row row) -> rank(sent.get(row.number())))
                                            .thenComparing(Row::id));
                    assertThat(members).filteredOn(Row::best).containsExactly(best);
                    assertThat(members.stream().mapToLong(Row::id).min()).hasValue(source);
                });
    }

    private static double rank(Sent sent) {
        Double separation = sent.separationDeg();
        return separation == null || separation.isNaN() ? Double.POSITIVE_INFINITY : separation;
    }

    private List<Row> rows() {
        return jdbc.sql(
                        """
                        select id, candidate_number as number, source_id as source, best_beam as best
                        from candidate order by id
                        """)
                .query(Row.class)
                .list();
    }
}
