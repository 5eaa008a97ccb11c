package org.imageplane.transients.demo.mwa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imageplane.transients.demo.detection.TimeFilter;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.field.Pulse;
import org.imageplane.transients.demo.field.RadioSource;
import org.imageplane.transients.demo.picture.SummaryPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MwaSimulationTest {

    private static final int SILENT = 1;
    private final MwaField field = SimulatedSurvey.field();
    private final MwaSimulation simulation = SimulatedSurvey.simulation();

    private List<MwaCandidate> near(int index) {
        return simulation.candidates().stream()
                .filter(c -> c.scene() == simulation.scenes().get(index))
                .filter(
                        c ->
                                c.position().separationArcsec(field.transientPosition())
                                        <= MwaField.GRID.pixelArcsec())
                .toList();
    }

    @Test
    void there_are_as_many_candidates_as_asked_for_of_every_filter_and_observation() {
        assertThat(simulation.candidates()).hasSize(SimulatedSurvey.CANDIDATES);
        Set<String> groups =
                simulation.candidates().stream()
                        .map(c -> c.scene().observation().id() + c.filter().id())
                        .collect(Collectors.toSet());
        assertThat(groups).hasSize(4 * TimeFilter.values().length);
        assertThat(simulation.candidates())
                .extracting(MwaCandidate::fileStem)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void the_transient_is_a_candidate_within_a_pixel_of_where_it_is(int index) {
        assertThat(near(index)).extracting(MwaCandidate::filter).contains(TimeFilter.TCG);
    }

    @Test
    void no_candidate_is_where_the_transient_is_silent() {
        assertThat(near(SILENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void its_light_curve_is_the_pulse_that_was_put_in_within_the_noise(int index) {
        MwaCandidate candidate = near(index).getFirst();
        Pulse pulse = field.pulse(index);
        Pixel exact = MwaField.GRID.toPixel(field.transientPosition());
        var cube = simulation.scenes().get(index).analysis().cube();
        double scale = MwaField.GRID.pixelArcsec();
        double offPeak =
                cube.beam()
                        .response(
                                (exact.x() - candidate.island().peakX()) * scale,
                                (candidate.island().peakY() - exact.y()) * scale);
        double noise = simulation.scenes().get(index).analysis().noiseJyPerBeam();
        double chiSquare = 0;
        for (int frame = 0; frame < candidate.curve().length; frame++) {
            double expected = pulse.fluxJy(frame) * offPeak;
            chiSquare += Math.pow((candidate.curve()[frame] - expected) / noise, 2);
        }
        assertThat(chiSquare / candidate.curve().length).isBetween(0.3, 2.0);
        assertThat((double) candidate.peakFrame()).isCloseTo(pulse.peakFrame(), within(4.0));
    }

    @Test
    void the_nearest_known_source_is_the_nearest_one() {
        for (MwaCandidate candidate : simulation.candidates()) {
            double nearest =
                    field.catalogue().stream()
                            .map(RadioSource::position)
                            .mapToDouble(candidate.position()::separationDeg)
                            .min()
                            .orElseThrow();
            assertThat(candidate.neighbour().separationDeg()).isCloseTo(nearest, within(1e-9));
        }
        assertThat(simulation.candidates()).extracting(MwaCandidate::close).contains(true, false);
    }

    @Test
    void every_candidate_stands_out_and_is_numbered_by_how_much() {
        for (MwaScene scene : simulation.scenes()) {
            for (TimeFilter filter : TimeFilter.values()) {
                List<MwaCandidate> group = scene.candidates(filter);
                assertThat(group)
                        .extracting(c -> c.island().peak())
                        .allMatch(peak -> peak >= filter.threshold())
                        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
                assertThat(group.getLast().number()).isEqualTo(group.size());
            }
        }
    }

    @Test
    void observations_start_when_none_of_the_mwas_does_and_point_where_the_field_passes() {
        for (MwaObservation observation : field.observations()) {
            assertThat(observation.id() % 8).isNotZero();
            assertThat(observation.pointing().separationDeg(MwaSchedule.FIELD)).isLessThan(5);
            assertThat(observation.primaryBeam(MwaSchedule.FIELD)).isBetween(0.8, 1.0);
            assertThat(observation.name()).startsWith("SIMULATED");
        }
        assertThat(field.observations())
                .extracting(MwaObservation::frequencyMhz)
                .containsExactly(184.96, 184.96, 154.24, 200.32);
    }

    @Test
    void the_same_seed_gives_the_same_pixels_table_and_picture() throws IOException {
        MwaScene first = simulation.scenes().getFirst();
        MwaScene again = MwaScene.simulate(field, 0, SimulatedSurvey.SEED);
        assertThat(again.analysis().cube().pixels())
                .isDeepEqualTo(first.analysis().cube().pixels());
        assertThat(table(again)).isEqualTo(table(first));
        assertThat(picture(again)).isEqualTo(picture(first));
    }

    /** The table's bytes without the moment at which it was written. */
    private static String table(MwaScene scene) throws IOException {
        Path file = Files.createTempFile("candidates", ".fits");
        try {
            new CandidateTable("SIMULATED", SimulatedSurvey.SEED)
                    .write(scene.candidates(TimeFilter.TCG), file);
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .replaceAll("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d", "");
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] picture(MwaScene scene) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MwaCandidate candidate = scene.candidates(TimeFilter.TCG).getFirst();
        new SummaryPicture(MwaPictures.subject(candidate)).write(out);
        return out.toByteArray();
    }

    @Test
    void another_seed_is_another_night_with_another_sky() {
        MwaField other = new MwaField(SimulatedSurvey.SEED + 1);
        assertThat(other.transientPosition()).isNotEqualTo(field.transientPosition());
        assertThat(other.observations())
                .extracting(MwaObservation::id)
                .doesNotContainAnyElementsOf(
                        field.observations().stream().map(MwaObservation::id).toList());
        assertThat(other.observations().getFirst().pointing().raDeg())
                .isCloseTo(field.observations().getFirst().pointing().raDeg(), within(0.05));
    }
}
