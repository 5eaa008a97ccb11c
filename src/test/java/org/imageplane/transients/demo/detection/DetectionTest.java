package org.imageplane.transients.demo.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.imageplane.transients.demo.field.Conditions;
import org.imageplane.transients.demo.field.FieldPainter;
import org.imageplane.transients.demo.field.FrameCube;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.Phenomenon;
import org.imageplane.transients.demo.field.Pulse;
import org.imageplane.transients.demo.field.RadioSource;
import org.imageplane.transients.demo.field.SynthesizedBeam;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Test;

class DetectionTest {

    private static final double NOISE_JY = 0.05;
    private final ImageGrid grid = new ImageGrid(new SkyPosition(10, -30), 128, 20);

    private CubeAnalysis analyse(List<RadioSource> sources, Phenomenon... phenomena) {
        FrameCube cube = FrameCube.dark(grid, new SynthesizedBeam(76, 62, -24), 25);
        Conditions calm = new Conditions(200, NOISE_JY, position -> 1, 0, 0, -1);
        new FieldPainter(calm, sources, 5).paint(cube, List.of(phenomena));
        return new CubeAnalysis(cube);
    }

    @Test
    void the_noise_is_measured_as_it_was_made_even_with_bright_sources() {
        RadioSource bright = new RadioSource("", grid.centre(), 20, 0, 0);
        assertThat(analyse(List.of(bright)).noiseJyPerBeam())
                .isCloseTo(NOISE_JY, within(0.03 * NOISE_JY));
    }

    @Test
    void noise_and_steady_sources_alone_give_no_candidates() {
        CubeAnalysis analysis = analyse(List.of(new RadioSource("", grid.centre(), 20, 0, 0)));
        for (TimeFilter filter : TimeFilter.values()) {
            assertThat(analysis.islands(filter)).as(filter.id()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_pulse_is_found_by_every_filter_where_it_is_and_best_by_the_one_made_for_it() {
        SkyPosition position = grid.toSky(40.3, 70.6);
        CubeAnalysis analysis = analyse(List.of(), new Pulse(position, 0.5, 12, 6));
        for (TimeFilter filter : TimeFilter.values()) {
            Island island = analysis.islands(filter).getFirst();
            assertThat(grid.toSky(island.centre()).separationArcsec(position))
                    .as(filter.id())
                    .isLessThan(grid.pixelArcsec());
        }
        double matched = analysis.islands(TimeFilter.TCG).getFirst().peak();
        double single = analysis.islands(TimeFilter.SPIKE).getFirst().peak();
        assertThat(matched).isGreaterThan(1.5 * single);
    }

    @Test
    void islands_are_apart_when_no_pixel_joins_them_and_one_when_a_corner_does() {
        int size = 30;
        float[] map = new float[size * size];
        map[10 * size + 10] = 9;
        map[11 * size + 11] = 8; // touches the first by its corner
        map[20 * size + 20] = 7;
        map[2 * size + 2] = 50; // too close to the edge
        List<Island> islands = IslandFinder.find(map, size, 5);
        assertThat(islands).extracting(Island::areaPix).containsExactly(2, 1);
        assertThat(islands.getFirst().centre().x())
                .isCloseTo((9 * 10 + 8 * 11) / 17.0, within(1e-9));
    }

    @Test
    void an_island_goes_down_below_the_threshold_but_does_not_start_there() {
        int size = 30;
        float[] map = new float[size * size];
        map[10 * size + 10] = 5;
        map[10 * size + 11] = 4;
        map[20 * size + 20] = 4;
        assertThat(IslandFinder.find(map, size, 5))
                .singleElement()
                .satisfies(island -> assertThat(island.areaPix()).isEqualTo(2));
    }
}
