package org.imageplane.transients.demo.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private static final int SIZE = 300;
    private final ImageGrid grid = new ImageGrid(new SkyPosition(10, -30), SIZE, 20);
    private final SynthesizedBeam beam = new SynthesizedBeam(80, 60, 0);

    @Test
    void the_same_seeds_give_the_same_numbers_and_other_seeds_give_others() {
        assertThat(new Dice(1, 2).gaussian()).isEqualTo(new Dice(1, 2).gaussian());
        assertThat(new Dice(1, 2).gaussian()).isNotEqualTo(new Dice(2, 1).gaussian());
    }

    @Test
    void nearly_gaussian_numbers_have_mean_zero_and_deviation_one() {
        Dice dice = new Dice(7);
        double sum = 0;
        double squares = 0;
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            double value = dice.nearlyGaussian();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / count).isCloseTo(0, within(0.01));
        assertThat(squares / count).isCloseTo(1, within(0.01));
    }

    @Test
    void noise_in_an_image_has_deviation_one_and_goes_together_over_the_beam() {
        float[] frame = new float[SIZE * SIZE];
        new BeamNoise(grid, beam).fill(frame, new Dice(3));
        assertThat(correlation(frame, 0, 0)).isCloseTo(1, within(0.05));
        // Noise through a Gaussian beam correlates as a Gaussian the square root of two wider.
        assertThat(correlation(frame, 0, 4)).isCloseTo(0.25, within(0.06)); // 80" north
        assertThat(correlation(frame, 3, 0)).isCloseTo(0.25, within(0.06)); // 60" west
        assertThat(correlation(frame, 30, 30)).isCloseTo(0, within(0.06));
    }

    private static double correlation(float[] frame, int dx, int dy) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y + dy < SIZE; y++) {
            for (int x = 0; x + dx < SIZE; x++) {
                sum += frame[y * SIZE + x] * frame[(y + dy) * SIZE + x + dx];
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void a_point_source_has_its_flux_at_its_peak_and_half_of_it_half_a_beam_away() {
        FrameCube cube = FrameCube.dark(grid, beam, 1);
        cube.addPoint(0, new ImageGrid.Pixel(100, 120), 2);
        assertThat(cube.curve(100, 120)[0]).isCloseTo(2f, within(1e-6f));
        assertThat(cube.curve(100, 122)[0]).isCloseTo(1f, within(1e-5f)); // 40" north
        assertThat(cube.curve(200, 120)[0]).isZero();
    }

    @Test
    void a_beam_turned_by_ninety_degrees_lies_along_right_ascension() {
        SynthesizedBeam turned = new SynthesizedBeam(80, 60, 90);
        assertThat(turned.response(40, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(turned.response(0, 30)).isCloseTo(0.5, within(1e-9));
    }
}
