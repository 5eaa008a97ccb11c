package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Flux densities at other frequencies, compared with what a calculator says. */
class PulsarSpectrumTest {

    /** (184.96 / 400)^−1.6 = 0.4624^−1.6 = e^(1.6 × 0.77133) = 3.43535; (1400 / 400)^−1.6 = 3.5^−1.6 = 0.13474. */
    @Test
    void pulsars_are_brighter_at_lower_frequencies() {
        assertThat(PulsarSpectrum.at(400, 550)).isCloseTo(550, within(1e-9));
        assertThat(PulsarSpectrum.at(184.96, 550)).isCloseTo(550 * 3.43535, within(0.01));
        assertThat(PulsarSpectrum.at(1400, 100)).isCloseTo(13.474, within(0.001));
    }
}
