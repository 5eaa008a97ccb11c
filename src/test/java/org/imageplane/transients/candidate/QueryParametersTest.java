package org.imageplane.transients.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    private final QueryParameters parameters = new QueryParameters();

    @Test
    void no_parameters_are_everything_by_id() {
        assertThat(parameters.read(Map.of())).isEqualTo(CandidateQuery.all());
        assertThat(parameters.write(CandidateQuery.all())).isEmpty();
        assertThat(parameters.read(Map.of("page", List.of("3"), "columns", List.of("x"))))
                .isEqualTo(CandidateQuery.all());
    }

    @Test
    void the_names_of_the_api_are_read() {
        CandidateQuery query =
                parameters.read(
                        Map.of(
                                "project", List.of("GPM"),
                                "observation", List.of("1410773120"),
                                "ra", List.of("17:55:34.87"),
                                "dec", List.of("-25:27:49.1"),
                                "radius_arcmin", List.of("30"),
                                "rated", List.of("false"),
                                "classification", List.of("Pulsar"),
                                "min.can_det_stat", List.of("5.5"),
                                "max.can_det_stat", List.of("1e3"),
                                "sort", List.of("can_peak_flux,desc")));

        assertThat(query.project()).isEqualTo("GPM");
        assertThat(query.observation()).isEqualTo("1410773120");
        assertThat(query.cone().centre().raHms()).isEqualTo("17:55:34.87");
        assertThat(query.cone().centre().decDms()).isEqualTo("-25:27:49.1");
        assertThat(query.cone().radiusArcmin()).isEqualTo(30);
        assertThat(query.rated()).isEqualTo(RatedState.UNRATED);
        assertThat(query.classification()).isEqualTo("Pulsar");
        assertThat(query.ranges()).containsEntry("can_det_stat", new Range(5.5, 1000.0));
        assertThat(query.sort()).isEqualTo(new CandidateSort("can_peak_flux", true));
    }

    @Test
    void numbers_are_written_as_people_write_them() {
        CandidateQuery query =
                CandidateQuery.all().toBuilder()
                        .range("q", new Range(5.0, Double.POSITIVE_INFINITY))
                        .build();

        assertThat(parameters.write(query))
                .containsEntry("min.q", List.of("5"))
                .containsEntry("max.q", List.of("Infinity"));
    }

    /** Any query, written and read again, is the same query. */
    @Test
    void what_is_written_reads_back_as_the_same_query() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            CandidateQuery query = anyQuery(random);

            assertThat(parameters.read(parameters.write(query))).isEqualTo(query);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beam | x | beam: \"x\" is not a whole number.",
                "id_min | 1.5 | id_min: \"1.5\" is not a whole number.",
                "min.snr | NaN | min.snr: \"NaN\" is not a number.",
                "max.snr | 0x1p3 | max.snr: \"0x1p3\" is not a number.",
                "max.snr | 1d | max.snr: \"1d\" is not a number.",
                "rated | yes | rated: \"yes\" is not true, false, mine or not_mine.",
                "sort | id,up | sort: \"id,up\" is not a field, or a field followed by ,desc.",
                "best_beams | 1 | best_beams: \"1\" is not true or false.",
                "verdict | true | verdict: \"true\" is not TRUE, FALSE or UNSURE.",
                "ids | 1,x | ids: \"1,x\" is not a list of whole numbers.",
                "ids | 1,,2 | ids: \"1,,2\" is not a list of whole numbers.",
                "beam_ra | 10 | beam_dec: a cone needs beam_ra, beam_dec and beam_radius_arcmin.",
                "known_dec | 10 | known_ra: a cone needs known_ra, known_dec and known_radius_arcmin.",
                "ra | 10 | dec: a cone needs ra, dec and radius_arcmin.",
                "radius_arcmin | 10 | ra: a cone needs ra, dec and radius_arcmin.",
            })
    void what_cannot_be_read_is_refused_with_the_parameter(
            String name, String value, String sentence) {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> parameters.read(Map.of(name, List.of(value))))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 95, 1, dec:",
        "foo, 0, 1, ra:",
        "10, 0, -1, radius_arcmin:",
        "10, 0, 10801, radius_arcmin:"
    })
    void a_cone_off_the_sky_is_refused(String ra, String dec, String radius, String start) {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(
                        () ->
                                parameters.read(
                                        Map.of(
                                                "ra", List.of(ra),
                                                "dec", List.of(dec),
                                                "radius_arcmin", List.of(radius))))
                .withMessageStartingWith(start);
    }

    @Test
    void the_same_parameter_twice_is_refused() {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> parameters.read(Map.of("project", List.of("A", "B"))))
                .withMessage("project: give it once, not as A and B.");
    }

    private static CandidateQuery anyQuery(Random random) {
        Map<String, Range> ranges = new HashMap<>();
        while (random.nextBoolean()) {
            Double min = random.nextBoolean() ? number(random) : null;
            ranges.put(
                    text(random),
                    new Range(min, min == null || random.nextBoolean() ? number(random) : null));
        }
        CandidateQueryBuilder query =
                CandidateQuery.all().toBuilder()
                        .project(random.nextBoolean() ? text(random) : null)
                        .observation(random.nextBoolean() ? text(random) : null)
                        .beam(random.nextBoolean() ? random.nextInt() : null)
                        .detectionFilter(random.nextBoolean() ? text(random) : null)
                        .ids(random.nextBoolean() ? List.of() : random.longs(20).boxed().toList())
                        .idsBetween(
                                random.nextBoolean() ? random.nextLong() : null,
                                random.nextBoolean() ? random.nextLong() : null)
                        .rated(RatedState.values()[random.nextInt(RatedState.values().length)])
                        .classification(random.nextBoolean() ? text(random) : null)
                        .verdict(
                                random.nextBoolean()
                                        ? SaidVerdict.values()[random.nextInt(3)]
                                        : null)
                        .text(random.nextBoolean() ? text(random) : "")
                        .bestBeamsOnly(random.nextBoolean());
        ranges.forEach(query::range);
        for (ConeAround around : ConeAround.values()) {
            query.cone(around, random.nextBoolean() ? cone(random) : null);
        }
        return query.sort(
                        random.nextBoolean()
                                ? CandidateSort.BY_ID
                                : new CandidateSort(text(random), random.nextBoolean()))
                .build();
    }

    private static Cone cone(Random random) {
        double tiny = Math.pow(10, -random.nextInt(90));
        return new Cone(
                new SkyPosition(
                        random.nextDouble() * 360 * tiny, (random.nextDouble() - 0.5) * 180),
                random.nextDouble() * 10_800 * tiny);
    }

    private static Double number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NEGATIVE_INFINITY;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> -0.0;
            case 3 -> 0.0;
            case 4 -> Double.MIN_VALUE;
            case 5 -> (double) random.nextInt();
            case 6 -> random.nextGaussian();
            default -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield Double.isNaN(any) ? 1e300 : any;
            }
        };
    }

    private static String text(Random random) {
        String letters = "aZ09_.-+%&=;' \"\\/?#éσ☄";
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.append("y").toString();
    }
}
