package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GalacticPositionTest {

    private static final double MICRO_ARCSEC_DEG = 1e-6 / 3600;

    /** The worked values of the IAU SOFA routines icrs2g and g2icrs, in radians there. */
    @Test
    void the_rotation_agrees_with_the_iau_sofa_example() {
        SkyPosition icrs =
                new SkyPosition(
                        Math.toDegrees(5.9338074302227188048671),
                        Math.toDegrees(-1.1784870613579944551541));

        assertThat(icrs.galactic().lDeg()).isCloseTo(320.0, within(MICRO_ARCSEC_DEG));
        assertThat(icrs.galactic().bDeg()).isCloseTo(-45.0, within(MICRO_ARCSEC_DEG));
        assertThat(SkyPosition.ofGalactic(320, -45).separationArcsec(icrs)).isLessThan(1e-6);
    }

    @Test
    void the_poles_and_the_centre_lie_where_they_should() {
        assertThat(new SkyPosition(192.85948, 27.12825).galactic().bDeg())
                .isCloseTo(90, within(1e-6));
        assertThat(SkyPosition.ofGalactic(0, 90).decDeg()).isCloseTo(27.12825, within(1e-9));
        SkyPosition centre = SkyPosition.ofGalactic(0, 0);
        assertThat(centre.raHms(1)).isEqualTo("17:45:37.2");
        assertThat(centre.decDms(0)).isEqualTo("-28:56:10");
    }

    @Test
    void there_and_back_is_the_same_direction() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            SkyPosition position =
                    new SkyPosition(
                            random.nextDouble() * 360,
                            Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1)));
            GalacticPosition galactic = position.galactic();

            assertThat(
                            SkyPosition.ofGalactic(galactic.lDeg(), galactic.bDeg())
                                    .separationArcsec(position))
                    .isLessThan(1e-6);
        }
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GalacticPosition(0, 91));
        assertThatIllegalArgumentException().isThrownBy(() -> new GalacticPosition(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GalacticPosition(0, Double.NaN));
    }
}
