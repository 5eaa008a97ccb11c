package org.imageplane.transients.demo.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageGridTest {

    private final ImageGrid grid = new ImageGrid(new SkyPosition(69.9, -47.7), 512, 20);

    @ParameterizedTest
    @CsvSource({"0, 0", "511, 511", "3.25, 400.75", "256, 256", "-40, 620"})
    void a_pixel_comes_back_from_the_sky_where_it_was(double x, double y) {
        Pixel back = grid.toPixel(grid.toSky(x, y));
        assertThat(back.x()).isCloseTo(x, within(1e-7));
        assertThat(back.y()).isCloseTo(y, within(1e-7));
    }

    @Test
    void north_is_up_and_east_is_left() {
        SkyPosition centre = grid.centre();
        Pixel north = grid.toPixel(new SkyPosition(centre.raDeg(), centre.decDeg() + 0.1));
        Pixel east = grid.toPixel(new SkyPosition(centre.raDeg() + 0.1, centre.decDeg()));
        assertThat(north.y()).isCloseTo(256 + 18, within(0.01));
        assertThat(north.x()).isCloseTo(256, within(1e-9));
        assertThat(east.x()).isLessThan(256 - 12);
    }

    @Test
    void distances_are_foreshortened_as_the_orthographic_projection_has_them() {
        SkyPosition there = grid.toSky(500, 40);
        double angle = Math.toRadians(grid.centre().separationDeg(there));
        double pixels = new Pixel(256, 256).distanceTo(new Pixel(500, 40));
        assertThat(pixels * Math.toRadians(grid.pixelDeg()))
                .isCloseTo(Math.sin(angle), within(1e-12));
    }

    @Test
    void a_field_across_zero_hours_has_right_ascensions_on_both_sides() {
        ImageGrid acrossZero = new ImageGrid(new SkyPosition(0.1, 10), 200, 60);
        assertThat(acrossZero.toSky(0, 100).raDeg()).isBetween(1.0, 3.0);
        assertThat(acrossZero.toSky(199, 100).raDeg()).isBetween(357.0, 359.0);
    }
}
