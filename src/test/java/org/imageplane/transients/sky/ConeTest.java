package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConeTest {

    private static final SkyPosition CENTRE = new SkyPosition(0, 0);

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 10800.1, Double.POSITIVE_INFINITY})
    void a_radius_off_the_sphere_is_refused(double radiusArcmin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cone(CENTRE, radiusArcmin))
                .withMessageContaining("outside 0 to 10800 arcmin");
    }

    @Test
    void the_edge_belongs_to_the_cone_and_the_radius_is_in_arcmin() {
        Cone cone = new Cone(CENTRE, 60);

        assertThat(cone.radiusDeg()).isEqualTo(1);
        assertThat(cone.contains(new SkyPosition(359.5, 0.5))).isTrue();
        assertThat(cone.contains(new SkyPosition(0, 1.0001))).isFalse();
        assertThat(new Cone(CENTRE, 10800).contains(new SkyPosition(180, 0))).isTrue();
    }

    @Test
    void a_cone_without_radius_holds_nothing() {
        assertThat(new Cone(CENTRE, 0).contains(CENTRE)).isFalse();
    }
}
