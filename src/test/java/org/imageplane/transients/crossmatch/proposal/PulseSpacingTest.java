package org.imageplane.transients.crossmatch.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.imageplane.transients.crossmatch.proposal.PulseSpacing.Outcome;
import org.imageplane.transients.crossmatch.proposal.PulseSpacing.Verdict;
import org.junit.jupiter.api.Test;

/** Light curves of samples every 4 s with pulses at chosen samples over a little noise. */
class PulseSpacingTest {

    private static final double SAMPLE_S = 4;

    @Test
    void pulses_a_multiple_of_the_period_apart_fit_it() {
        // 22.7 s is 5.675 samples: pulses 2, 5 and 11 turns after the first fall into samples 11,
        // 28 and 62
        assertThat(outcome(22.7, 0, 11, 28, 62)).isEqualTo(new Outcome(Verdict.MULTIPLES, 4));
    }

    @Test
    void pulses_at_other_times_do_not() {
        assertThat(outcome(22.7, 0, 14, 28, 62)).isEqualTo(new Outcome(Verdict.OTHER, 4));
    }

    @Test
    void a_pulse_that_lasts_for_several_samples_is_one() {
        assertThat(outcome(400, 10, 11, 12, 110).peaks()).isEqualTo(2);
    }

    /** Two of 16 s: 2 × (4 / 16)^1 = 0.5 by chance; four of them: 4 × (4 / 16)^3 = 0.0625; five: 0.0195. */
    @Test
    void as_few_peaks_as_chance_would_bring_tell_nothing() {
        assertThat(outcome(16, 0, 4)).isEqualTo(new Outcome(Verdict.CANNOT_TELL, 2));
        assertThat(outcome(16, 0, 4, 12, 20)).isEqualTo(new Outcome(Verdict.CANNOT_TELL, 4));
        assertThat(outcome(16, 0, 4, 12, 20, 40)).isEqualTo(new Outcome(Verdict.MULTIPLES, 5));
        assertThat(outcome(1000, 20).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(outcome(1000).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void a_period_that_the_sampling_does_not_resolve_tells_nothing() {
        assertThat(outcome(8, 0, 4, 12, 20, 40, 50, 60).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(outcome(0.0057, 0, 4, 12, 20, 40).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void a_curve_without_enough_samples_tells_nothing() {
        assertThat(PulseSpacing.of(new double[4], new double[4], 20).verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(PulseSpacing.of(new double[9], new double[9], 20).verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    private static Outcome outcome(double periodS, int... pulses) {
        double[] timeS = new double[120];
        double[] flux = new double[timeS.length];
        for (int i = 0; i < flux.length; i++) {
            timeS[i] = 1_000 + SAMPLE_S * i;
            flux[i] = 0.01 * Math.sin(7.1 * i);
        }
        Arrays.stream(pulses).forEach(i -> flux[i] = 1 + 0.001 * (i % 3));
        return PulseSpacing.of(timeS, flux, periodS);
    }
}
