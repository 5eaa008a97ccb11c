package org.imageplane.transients.crossmatch.proposal;

/** The flux density of a pulsar at other frequencies than that of the catalogue. */
final class PulsarSpectrum {

    /**
     * Mean spectral index of 276 pulsars: −1.60 ± 0.03 (Jankowski et al. 2018, MNRAS 473, 4436); Bates et al. 2013, MNRAS
     * 431, 1352, find −1.4 ± 1.0 when the fainter ones that are not seen are thought of.
     */
    static final double SPECTRAL_INDEX = -1.6;

    private static final double CATALOGUE_MHZ = 400;

    private PulsarSpectrum() {}

    /** What a pulsar with that S400 has on average, in the unit of S400: S(ν) = S400 (ν / 400 MHz)^−1.6. */
    static double at(double frequencyMhz, double s400) {
        return s400 * Math.pow(frequencyMhz / CATALOGUE_MHZ, SPECTRAL_INDEX);
    }
}
