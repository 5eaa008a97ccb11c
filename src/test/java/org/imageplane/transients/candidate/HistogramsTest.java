package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.Histogram.Bins;
import org.imageplane.transients.candidate.Histogram.Scale;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Histograms against counting by hand: with and without numbers, of what one may see. */
@SpringBootTest
@CleanDatabase
class HistogramsTest {

    @Autowired private Histograms histograms;
    @Autowired private Quantities quantities;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private JdbcTemplate jdbc;

    private Actor alice;

    @BeforeEach
    void signIn() {
        alice = people.add("alice", Role.RATER);
        surveys.aProject("GPM");
    }

    @Test
    void of_no_candidates_everything_is_zero() {
        assertThat(of("chi_square", null)).isEqualTo(new Histogram(0, 0, 0, 0, null));
    }

    @Test
    void what_is_no_finite_number_is_counted_beside_the_bins() {
        store("chi_square", 1.0, 2.0, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
        store("chi_square", Double.NEGATIVE_INFINITY, null, null, null);

        Histogram found = of("chi_square", null);

        assertThat(found.absent()).isEqualTo(3);
        assertThat(found.notANumber()).isEqualTo(2);
        assertThat(found.highest()).isEqualTo(1);
        assertThat(found.lowest()).isEqualTo(1);
        assertThat(found.bins().low()).isEqualTo(1);
        assertThat(found.bins().high()).isEqualTo(2);
        assertThat(total(found)).isEqualTo(2);
    }

    @Test
    void where_nothing_is_finite_there_are_no_bins() {
        store("chi_square", Double.NaN, Double.POSITIVE_INFINITY, null);

        assertThat(of("chi_square", null)).isEqualTo(new Histogram(1, 1, 0, 1, null));
    }

    @Test
    void one_value_is_one_bin() {
        store("chi_square", -3.5, -3.5, -3.5);

        assertThat(of("chi_square", null).bins())
                .isEqualTo(new Bins(-3.5, -3.5, -3.5, -3.5, Scale.LINEAR, false, List.of(3L)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 300})
    void linear_bins_hold_what_counting_by_hand_finds(int numbers) {
        Random random = new Random(numbers);
        Double[] values = new Double[numbers];
        Arrays.setAll(values, i -> random.nextGaussian() * 10);
        store("chi_square", values);

        Bins bins = of("chi_square", null).bins();

        assertThat(bins.scale()).isEqualTo(Scale.LINEAR);
        assertThat(bins.low()).isEqualTo(smallest(values)).isEqualTo(bins.firstEdge());
        assertThat(bins.high()).isEqualTo(largest(values)).isEqualTo(bins.lastEdge());
        assertThat(bins.counts()).isEqualTo(byHand(values, bins));
    }

    @Test
    void numbers_that_span_decades_get_logarithmic_bins_unless_linear_ones_are_asked_for() {
        Random random = new Random(5);
        Double[] values = new Double[500];
        Arrays.setAll(values, i -> Math.pow(10, 5 * random.nextDouble() - 3));
        store("chi_square", values);

        Bins bins = of("chi_square", null).bins();
        Bins linear = of("chi_square", Scale.LINEAR).bins();

        assertThat(bins.scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(bins.spansDecades()).isTrue();
        assertThat(bins.counts()).isEqualTo(byHand(values, bins));
        assertThat(linear.scale()).isEqualTo(Scale.LINEAR);
        assertThat(linear.spansDecades()).isTrue();
        assertThat(linear.counts()).isEqualTo(byHand(values, linear));
    }

    @Test
    void a_zero_keeps_the_bins_linear_even_when_logarithmic_ones_are_asked_for() {
        store("chi_square", 0.0, 1.0, 1e6);

        Bins bins = of("chi_square", Scale.LOGARITHMIC).bins();

        assertThat(bins.scale()).isEqualTo(Scale.LINEAR);
        assertThat(bins.spansDecades()).isFalse();
    }

    @Test
    void whole_numbers_have_a_bin_each_and_stand_in_its_middle() {
        store("deep_num", 0.0, 0.0, 1.0, 4.0);

        assertThat(of("deep_num", null).bins())
                .isEqualTo(
                        new Bins(
                                0, 4, -0.5, 4.5, Scale.LINEAR, false, List.of(2L, 1L, 0L, 0L, 1L)));
    }

    @Test
    void the_widest_range_there_is_does_not_overflow() {
        store("chi_square", -Double.MAX_VALUE, Double.MAX_VALUE, 0.0, 1e308);

        Bins bins = of("chi_square", null).bins();

        assertThat(bins.counts()).startsWith(1L).endsWith(1L);
        assertThat(bins.counts().stream().mapToLong(it -> it).sum()).isEqualTo(4);
        assertThat(bins.counts().get(24)).isEqualTo(1);
    }

    @Test
    void only_the_candidates_of_the_querys_project_that_one_may_see_are_counted() {
        surveys.aRestrictedProject("SECRET");
        surveys.aCandidate().in("GPM").with("chi_square", 1).store();
        surveys.aCandidate().in("OTHER").with("chi_square", 5).store();
        surveys.aCandidate().in("SECRET").with("chi_square", 100).store();
        Actor ada = people.add("ada", Role.ADMIN);
        Quantity quantity = quantities.find("chi_square").orElseThrow();
        CandidateQuery all = CandidateQuery.all();

        assertThat(histograms.of(alice, all, quantity, null).bins().high()).isEqualTo(5);
        assertThat(histograms.of(ada, all, quantity, null).bins().high()).isEqualTo(100);
        assertThat(histograms.of(alice, all.inProject("gpm"), quantity, null).bins().high())
                .isEqualTo(1);
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> histograms.of(alice, all.inProject("SECRET"), quantity, null));
        jdbc.update("update project set restricted = true");
        assertThat(histograms.of(alice, all, quantity, null).bins()).isNull();
    }

    @Test
    void it_is_kept_for_a_while_so_that_opening_a_panel_again_costs_nothing() {
        surveys.aCandidate().with("chi_square", 1).store();
        Histogram first = of("chi_square", null);
        jdbc.update("update candidate set measurements[23] = 2");

        assertThat(of("chi_square", null)).isSameAs(first);
    }

    private Histogram of(String key, @Nullable Scale scale) {
        return histograms.of(
                alice,
                CandidateQuery.all().inProject("GPM"),
                quantities.find(key).orElseThrow(),
                scale);
    }

    private void store(String key, @Nullable Double... values) {
        int slot = quantities.find(key).orElseThrow().slot();
        surveys.give(surveys.aProject("GPM"), surveys.anObservation("1410773120"));
        List<Object[]> rows = new ArrayList<>();
        for (Double value : values) {
            rows.add(new Object[] {slot, value});
        }
        jdbc.batchUpdate(
                """
                insert into candidate (project_id, observation_id, upload_key, name, ra_deg, dec_deg, measurements)
                select project_id, observation_id, gen_random_uuid()::text, 'x', 0, 0,
                    array_fill(null::float8, array[? - 1]) || cast(? as float8)
                from project_observation
                """,
                rows);
    }

    /** The bins as their definition has them: equal on the scale, edges belong to the upper one, the end to the last. */
    private static List<Long> byHand(Double[] values, Bins bins) {
        boolean log = bins.scale() == Scale.LOGARITHMIC;
        double first = log ? Math.log(bins.firstEdge()) : bins.firstEdge();
        double last = log ? Math.log(bins.lastEdge()) : bins.lastEdge();
        int number = bins.counts().size();
        Long[] counts = new Long[number];
        Arrays.fill(counts, 0L);
        for (double value : values) {
            double place = ((log ? Math.log(value) : value) - first) / (last - first) * number;
            counts[Math.min(number - 1, (int) Math.floor(place))]++;
        }
        return List.of(counts);
    }

    private static long total(Histogram histogram) {
        return histogram.bins().counts().stream().mapToLong(it -> it).sum();
    }

    private static double smallest(Double[] values) {
        return Arrays.stream(values).mapToDouble(it -> it).min().orElseThrow();
    }

    private static double largest(Double[] values) {
        return Arrays.stream(values).mapToDouble(it -> it).max().orElseThrow();
    }
}
