package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imageplane.transients.crossmatch.proposal.PulseSpacing.Outcome;
import org.imageplane.transients.crossmatch.proposal.PulseSpacing.Verdict;
import org.junit.jupiter.api.Test;

/** What speaks for a source, in words and in order. */
class GroundsTest {

    private static final SynthesizedBeam BEAM = new SynthesizedBeam(63.08, 184.96, false);
    private static final Outcome UNTOLD = new Outcome(Verdict.CANNOT_TELL, 1);

    @Test
    void the_reason_says_what_is_known_and_nothing_else() {
        assertThat(new Grounds(12.04, BEAM, null, UNTOLD, null).reason())
                .isEqualTo("12.0″ away, the beam is 63″ wide");
        assertThat(new Grounds(12.04, BEAM, 1.2963, UNTOLD, 22.7).reason())
                .isEqualTo("12.0″ away, the beam is 63″ wide; flux ratio 1.3");
        assertThat(
                        new Grounds(12, BEAM, 1234.5, new Outcome(Verdict.MULTIPLES, 4), 22.7001)
                                .reason())
                .isEqualTo(
                        "12.0″ away, the beam is 63″ wide; flux ratio 1200; 4 peaks at multiples of the period of 22.7 s");
        assertThat(new Grounds(12, BEAM, null, new Outcome(Verdict.OTHER, 3), 1091.17).reason())
                .endsWith("; 3 peaks, not at multiples of the period of 1090 s");
        assertThat(
                        new Grounds(2, new SynthesizedBeam(11.61, 887.5, true), null, UNTOLD, null)
                                .reason())
                .isEqualTo("2.0″ away, the beam is 12″ wide (888 MHz assumed)");
    }

    /** σ = 63.08″ / 2.35482 = 26.788″; (12 / 26.788)² / 2 = 0.10034. */
    @Test
    void the_likeliest_is_near_as_bright_as_expected_and_keeps_the_period() {
        double near = new Grounds(12, BEAM, null, UNTOLD, null).plausibility();

        assertThat(near).isCloseTo(-0.10034, within(0.00001));
        assertThat(new Grounds(24, BEAM, null, UNTOLD, null).plausibility())
                .isCloseTo(4 * -0.10034, within(0.0001));
        assertThat(new Grounds(12, BEAM, 100.0, UNTOLD, null).plausibility())
                .isCloseTo(near - 2, within(1e-9));
        assertThat(new Grounds(12, BEAM, 0.01, UNTOLD, null).plausibility())
                .isCloseTo(near - 2, within(1e-9));
        assertThat(
                        new Grounds(12, BEAM, null, new Outcome(Verdict.MULTIPLES, 4), 22.7)
                                .plausibility())
                .isGreaterThan(near);
        assertThat(new Grounds(12, BEAM, null, new Outcome(Verdict.OTHER, 4), 22.7).plausibility())
                .isLessThan(near);
    }
}
