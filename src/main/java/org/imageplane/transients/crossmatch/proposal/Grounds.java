package org.imageplane.transients.crossmatch.proposal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a source, in words and as a number.
 *
 * @param fluxRatio peak flux density of the candidate over the source's at the same frequency; null: one is not known
 */
record Grounds(
        double separationArcsec,
        SynthesizedBeam beam,
        @Nullable Double fluxRatio,
        PulseSpacing.Outcome pulses,
        @Nullable Double periodS) {

    private static final double FITTING_PERIOD = 2;
    private static final double OTHER_PERIOD = -1;

    /** As "12.0″ away, the beam is 63″ wide; flux ratio 1.3; 4 peaks at multiples of the period of 22.7 s". */
    String reason() {
        var reason =
                new StringBuilder(
                        format(
                                "%.1f″ away, the beam is %.0f″ wide",
                                separationArcsec, beam.widthArcsec()));
        if (beam.assumed()) {
            reason.append(format(" (%.0f MHz assumed)", beam.frequencyMhz()));
        }
        if (fluxRatio != null) {
            reason.append("; flux ratio ").append(twoDigits(fluxRatio));
        }
        if (periodS != null) {
            switch (pulses.verdict()) {
                case MULTIPLES ->
                        reason.append(
                                format(
                                        "; %d peaks at multiples of the period of %s s",
                                        pulses.peaks(), threeDigits(periodS)));
                case OTHER ->
                        reason.append(
                                format(
                                        "; %d peaks, not at multiples of the period of %s s",
                                        pulses.peaks(), threeDigits(periodS)));
                case CANNOT_TELL -> {}
            }
        }
        return reason.toString();
    }

    /**
     * For the order of the proposals for one candidate alone: the logarithm of how likely the separation is with a Gaussian
     * as wide as the beam and the flux ratio with one decade of scatter (the catalogue's flux density is a mean over many
     * pulses and scaled with a mean index), and something for a period that fits or does not.
     */
    double plausibility() {
        double offset = separationArcsec / beam.sigmaArcsec();
        double decades = fluxRatio == null ? 0 : Math.log10(fluxRatio);
        double period =
                switch (pulses.verdict()) {
                    case MULTIPLES -> FITTING_PERIOD;
                    case OTHER -> OTHER_PERIOD;
                    case CANNOT_TELL -> 0;
                };
        return -(offset * offset + decades * decades) / 2 + period;
    }

    private static String twoDigits(double value) {
        return rounded(value, 2);
    }

    private static String threeDigits(double value) {
        return rounded(value, 3);
    }

    private static String rounded(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
