package org.imageplane.transients.crossmatch.proposal;

import java.util.Objects;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with a source inside its beam.
 *
 * @param periodS of a pulsar
 * @param s400Mjy of a pulsar, at 400 MHz
 * @param sourceJy of a source that the upload measured at the candidate's own frequency
 * @param peakJy highest flux density of the candidate
 * @param pulses what its light curve says of the period
 */
record Match(
        long candidateId,
        long observationId,
        String catalogue,
        String name,
        SkyPosition position,
        double separationArcsec,
        @Nullable Double periodS,
        @Nullable Double s400Mjy,
        @Nullable Double sourceJy,
        @Nullable Double peakJy,
        PulseSpacing.Outcome pulses) {

    private static final double JY_PER_MJY = 1e-3;

    Grounds grounds(SynthesizedBeam beam) {
        return new Grounds(separationArcsec, beam, fluxRatio(beam), pulses, periodS);
    }

    private @Nullable Double fluxRatio(SynthesizedBeam beam) {
        Double expectedJy =
                s400Mjy == null
                        ? sourceJy
                        : Double.valueOf(
                                PulsarSpectrum.at(beam.frequencyMhz(), s400Mjy) * JY_PER_MJY);
        if (!usable(expectedJy) || !usable(peakJy)) {
            return null;
        }
        return Objects.requireNonNull(peakJy) / Objects.requireNonNull(expectedJy);
    }

    private static boolean usable(@Nullable Double fluxJy) {
        return fluxJy != null && fluxJy > 0 && Double.isFinite(fluxJy);
    }
}
