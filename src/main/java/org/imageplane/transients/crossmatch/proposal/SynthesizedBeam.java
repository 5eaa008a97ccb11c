package org.imageplane.transients.crossmatch.proposal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an image cannot tell apart.
 *
 * @param widthArcsec full width at half maximum, as λ/D of the longest baseline: Thompson, Moran &amp; Swenson 2017,
 *     Interferometry and Synthesis in Radio Astronomy, third edition, chapter 10
 * @param assumed whether the observation did not say its frequency
 */
record SynthesizedBeam(double widthArcsec, double frequencyMhz, boolean assumed) {

    private static final double SPEED_OF_LIGHT_M_PER_S = 299_792_458;
    private static final double HZ_PER_MHZ = 1e6;
    private static final double ARCSEC_PER_DEG = 3600;

    SynthesizedBeam {
        if (!(widthArcsec > 0 && Double.isFinite(widthArcsec) && frequencyMhz > 0)) {
            throw new IllegalArgumentException(
                    "A beam of %s″ at %s MHz cannot be.".formatted(widthArcsec, frequencyMhz));
        }
    }

    /** Empty where neither the observation nor the telescope says at which frequency. */
    static Optional<SynthesizedBeam> of(Telescope telescope, @Nullable Double centreFrequencyMhz) {
        boolean said =
                centreFrequencyMhz != null
                        && centreFrequencyMhz > 0
                        && Double.isFinite(centreFrequencyMhz);
        Double frequencyMhz = said ? centreFrequencyMhz : telescope.usualFrequencyMhz();
        return frequencyMhz == null
                ? Optional.empty()
                : Optional.of(
                        new SynthesizedBeam(
                                widthArcsec(frequencyMhz, telescope.longestBaselineM()),
                                frequencyMhz,
                                !said));
    }

    /** Standard deviation of a Gaussian of that width, in arcsec. */
    double sigmaArcsec() {
        return widthArcsec / Math.sqrt(8 * Math.log(2));
    }

    double widthDeg() {
        return widthArcsec / ARCSEC_PER_DEG;
    }

    private static double widthArcsec(double frequencyMhz, double baselineM) {
        double wavelengthM = SPEED_OF_LIGHT_M_PER_S / (frequencyMhz * HZ_PER_MHZ);
        return Math.toDegrees(wavelengthM / baselineM) * ARCSEC_PER_DEG;
    }
}
