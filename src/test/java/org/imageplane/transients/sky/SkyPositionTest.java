package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkyPositionTest {

    @Test
    void right_ascension_is_wrapped_into_the_circle() {
        assertThat(new SkyPosition(-91.25, 0).raDeg()).isEqualTo(268.75);
        assertThat(new SkyPosition(360, 0).raDeg()).isZero();
        assertThat(new SkyPosition(720.5, 0).raDeg()).isEqualTo(0.5);
        assertThat(new SkyPosition(-1e-20, 0).raDeg()).isZero();
    }

    @Test
    void equal_directions_are_equal_records() {
        assertThat(new SkyPosition(-0.0, -0.0)).isEqualTo(new SkyPosition(360, 0));
    }

    @Test
    void a_declination_beyond_the_pole_is_refused_with_its_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkyPosition(10, 95))
                .withMessage("Dec of 95° is outside -90° to 90°.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkyPosition(10, -90.0001))
                .withMessage("Dec of -90.0001° is outside -90° to 90°.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_refused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SkyPosition(value, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SkyPosition(0, value));
    }

    @Test
    void the_position_is_written_in_hours_and_degrees() {
        SkyPosition position = new SkyPosition(268.8953, -25.46364);

        assertThat(position.raHms()).isEqualTo("17:55:34.87");
        assertThat(position.decDms()).isEqualTo("-25:27:49.1");
        assertThat(position.j2000Name()).isEqualTo("J175534.87-252749.1");
        assertThat(position.raHms(0)).isEqualTo("17:55:35");
        assertThat(position.decDms(3)).isEqualTo("-25:27:49.104");
    }

    @ParameterizedTest
    @CsvSource({
        "14.999999999, 0.0,           01:00:00.00, +00:00:00.0",
        "359.9999999,  59.999999999,  00:00:00.00, +60:00:00.0",
        "0.0041666,    -0.0027777778, 00:00:01.00, -00:00:10.0",
        "0,            -0.0000001,    00:00:00.00, +00:00:00.0",
        "180,          89.9999999,    12:00:00.00, +90:00:00.0",
        "180,          -90,           12:00:00.00, -90:00:00.0",
        "9.9999,       9.99999,       00:39:59.98, +10:00:00.0"
    })
    void rounding_carries_and_small_negatives_keep_their_sign(
            double ra, double dec, String hms, String dms) {
        SkyPosition position = new SkyPosition(ra, dec);

        assertThat(position.raHms()).isEqualTo(hms);
        assertThat(position.decDms()).isEqualTo(dms);
    }

    @Test
    void more_decimals_than_a_double_holds_are_refused() {
        SkyPosition position = new SkyPosition(0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> position.raHms(10));
        assertThatIllegalArgumentException().isThrownBy(() -> position.decDms(-1));
    }

    @Test
    void text_and_back_stays_within_half_of_the_last_digit() {
        Random random = new Random(20240919);
        for (int i = 0; i < 20_000; i++) {
            SkyPosition position =
                    new SkyPosition(
                            random.nextDouble() * 360,
                            Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1)));
            String ra = position.raHms();
            String dec = position.decDms();
            double raError = Math.abs(position.raDeg() - SkyParser.parseRaDeg(ra));

            assertThat(Math.min(raError, 360 - raError) * 3600)
                    .as(ra)
                    .isLessThanOrEqualTo(0.005 * 15 + 1e-6);
            assertThat(Math.abs(position.decDeg() - SkyParser.parseDecDeg(dec)) * 3600)
                    .as(dec)
                    .isLessThanOrEqualTo(0.05 + 1e-6);
            assertThat(ra).matches("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d\\d");
            assertThat(dec).matches("[+-](\\d\\d):[0-5]\\d:[0-5]\\d\\.\\d");
        }
    }

    @Test
    void separations_are_known_in_their_units() {
        SkyPosition here = new SkyPosition(0, 60);
        SkyPosition there = new SkyPosition(1, 60);

        assertThat(here.separationDeg(there)).isCloseTo(0.499995240330162, within(1e-13));
        assertThat(here.separationArcmin(there)).isCloseTo(29.99971441980972, within(1e-11));
        assertThat(here.separationArcsec(there)).isCloseTo(1799.9828651885832, within(1e-9));
        assertThat(new SkyPosition(10, 20).separationDeg(new SkyPosition(190, -20))).isEqualTo(180);
        assertThat(here.separationDeg(here)).isZero();
    }
}
