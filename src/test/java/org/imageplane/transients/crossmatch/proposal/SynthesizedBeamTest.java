package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How wide beams are, compared with what a calculator says. */
class SynthesizedBeamTest {

    /** λ = 299792458 / 184.96e6 = 1.62085 m; / 5300 m = 3.05821e-4 rad = 63.080″. */
    @Test
    void the_mwa_at_185_MHz_tells_a_minute_of_arc_apart() {
        var beam = SynthesizedBeam.of(Telescope.MWA, 184.96).orElseThrow();

        assertThat(beam.widthArcsec()).isCloseTo(63.080, within(0.001));
        assertThat(beam.sigmaArcsec()).isCloseTo(63.080 / 2.354820, within(0.001));
        assertThat(beam.widthDeg()).isCloseTo(63.080 / 3600, within(1e-6));
        assertThat(beam.assumed()).isFalse();
    }

    /** λ = 299792458 / 887.5e6 = 0.337794 m; / 6000 m = 5.62991e-5 rad = 11.6125″. */
    @ParameterizedTest
    @NullSource
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void askap_without_a_frequency_is_taken_for_that_of_vast(Double said) {
        var beam = SynthesizedBeam.of(Telescope.ASKAP, said).orElseThrow();

        assertThat(beam.widthArcsec()).isCloseTo(11.6125, within(0.0005));
        assertThat(beam.frequencyMhz()).isEqualTo(887.5);
        assertThat(beam.assumed()).isTrue();
    }

    @Test
    void the_mwa_observes_anywhere_so_that_nothing_is_assumed() {
        assertThat(SynthesizedBeam.of(Telescope.MWA, null)).isEmpty();
    }

    @Test
    void observations_tell_their_telescope_by_their_id() {
        assertThat(Telescope.of("1410773120", true)).hasValue(Telescope.MWA);
        assertThat(Telescope.of("SB50230", false)).hasValue(Telescope.ASKAP);
        assertThat(Telescope.of("lofar-7", false)).isEmpty();
    }

    @Test
    void a_beam_without_width_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SynthesizedBeam(0, 185, false))
                .withMessageContaining("cannot be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SynthesizedBeam(Double.NaN, 185, false));
    }
}
