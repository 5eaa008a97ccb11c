package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConeReaderTest {

    private final ConeReader reader = new ConeReader("beam_");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beam_ra=268.9;beam_dec=-25.5;beam_radius_arcmin=2",
                "beam_ra=17:55:36;beam_dec=-25:30;beam_radius_arcmin= 2.0 ",
                "beam_position=268.9 -25.5;beam_radius_arcmin=2",
                "beam_position=17h55m36s -25d30m;beam_radius_arcmin=2",
                "beam_position=268.9 -25.5;beam_ra=;beam_dec= ;beam_radius_arcmin=2e0;ra=1"
            })
    void a_cone_is_read_from_two_angles_or_one_position(String parameters) {
        Cone cone = Objects.requireNonNull(reader.read(values(parameters)::get));

        assertThat(cone.radiusArcmin()).isEqualTo(2);
        assertThat(cone.centre().raDeg()).isCloseTo(268.9, within(1e-9));
        assertThat(cone.centre().decDeg()).isCloseTo(-25.5, within(1e-9));
    }

    @Test
    void without_any_of_its_parameters_there_is_no_cone() {
        assertThat(reader.read(values("ra=1;dec=2;radius_arcmin=3;beam_ra= ")::get)).isNull();
        assertThat(reader.names())
                .containsExactly("beam_position", "beam_ra", "beam_dec", "beam_radius_arcmin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beam_ra=1|beam_dec: a cone needs beam_ra, beam_dec and beam_radius_arcmin.",
                "beam_dec=1|beam_ra: a cone needs beam_ra, beam_dec and beam_radius_arcmin.",
                "beam_radius_arcmin=1|beam_ra: a cone needs",
                "beam_ra=1;beam_dec=1|beam_radius_arcmin: a cone needs",
                "beam_position=1 1|beam_radius_arcmin: a cone needs beam_position and beam_radius_arcmin.",
                "beam_position=1 1;beam_ra=1;beam_radius_arcmin=1|beam_position: give it, or",
                "beam_position=Crab;beam_radius_arcmin=1|beam_position: \"Crab\" is not a position",
                "beam_ra=x;beam_dec=1;beam_radius_arcmin=1|beam_ra: \"x\" is not an RA.",
                "beam_ra=1;beam_dec=91;beam_radius_arcmin=1|beam_dec: Dec of 91 is outside",
                "beam_ra=1;beam_dec=1;beam_radius_arcmin=-1|beam_radius_arcmin: A cone radius of -1",
                "beam_ra=1;beam_dec=1;beam_radius_arcmin=1e999|beam_radius_arcmin: A cone radius of",
                "beam_ra=1;beam_dec=1;beam_radius_arcmin=NaN|beam_radius_arcmin: \"NaN\" is not a number."
            })
    void what_is_missing_or_cannot_be_is_named(String parameters, String sentence) {
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> reader.read(values(parameters)::get))
                .withMessageStartingWith(sentence);
    }

    private static Map<String, String> values(String parameters) {
        Map<String, String> values = new HashMap<>();
        for (String parameter : parameters.split(";")) {
            String[] parts = parameter.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }
}
