package org.imageplane.transients.review.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.imageplane.transients.review.nearby.FieldPlane.Offset;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPlaneTest {

    private static final double ONE_ARCSEC = 1.0 / 3600;

    @ParameterizedTest
    @CsvSource({
        "268.8953, -25.46364",
        "0, 0",
        "359.9999, 12.3",
        "0.0001, -70",
        "83.6, 89.9",
        "120, -89.999",
        "45, 90",
        "200, -90"
    })
    void the_length_of_an_offset_is_the_separation_everywhere_on_the_sky(double ra, double dec) {
        SkyPosition centre = new SkyPosition(ra, dec);
        FieldPlane plane = new FieldPlane(centre);
        for (double dRa : List.of(-179.0, -1.0, -0.01, 0.0, 0.0003, 0.4, 90.0)) {
            for (double dDec : List.of(-1.0, -0.02, 0.0, 0.00001, 0.7)) {
                double otherDec = Math.clamp(dec + dDec, -90, 90);
                SkyPosition other = new SkyPosition(ra + dRa, otherDec);
                Offset offset = plane.offset(other);
                assertThat(Math.hypot(offset.eastArcmin(), offset.northArcmin()))
                        .isCloseTo(centre.separationArcmin(other), within(1e-9));
            }
        }
    }

    @Test
    void east_is_where_right_ascension_grows_also_across_0_h() {
        FieldPlane plane = new FieldPlane(new SkyPosition(359.999, 0));
        Offset east = plane.offset(new SkyPosition(0.001, 0));
        assertThat(east.eastArcmin()).isCloseTo(0.12, within(1e-9));
        assertThat(east.northArcmin()).isCloseTo(0, within(1e-12));
        Offset west = plane.offset(new SkyPosition(359.997, 0));
        assertThat(west.eastArcmin()).isCloseTo(-0.12, within(1e-9));
    }

    @Test
    void north_is_up_and_a_degree_of_right_ascension_shrinks_with_declination() {
        FieldPlane plane = new FieldPlane(new SkyPosition(100, 60));
        Offset north = plane.offset(new SkyPosition(100, 60.5));
        assertThat(north.northArcmin()).isCloseTo(30, within(1e-9));
        assertThat(north.eastArcmin()).isCloseTo(0, within(1e-9));
        Offset east = plane.offset(new SkyPosition(100.02, 60));
        assertThat(east.eastArcmin()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void over_the_pole_is_straight_on() {
        FieldPlane plane = new FieldPlane(new SkyPosition(30, 89.9));
        Offset beyond = plane.offset(new SkyPosition(210, 89.95));
        assertThat(beyond.northArcmin()).isCloseTo(9, within(1e-9));
        assertThat(beyond.eastArcmin()).isCloseTo(0, within(1e-9));
        Offset atThePole = plane.offset(new SkyPosition(77, 90));
        assertThat(atThePole.northArcmin()).isCloseTo(6, within(1e-9));
    }

    @Test
    void small_offsets_keep_their_direction() {
        FieldPlane plane = new FieldPlane(new SkyPosition(268.8953, -45));
        Offset offset =
                plane.offset(
                        new SkyPosition(
                                268.8953 + 1e-3 * ONE_ARCSEC / Math.cos(Math.toRadians(45)),
                                -45 + 1e-3 * ONE_ARCSEC));
        assertThat(offset.eastArcmin() / offset.northArcmin()).isCloseTo(1, within(1e-5));
    }
}
