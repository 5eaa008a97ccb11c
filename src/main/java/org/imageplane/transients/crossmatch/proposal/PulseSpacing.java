package org.imageplane.transients.crossmatch.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether the peaks of a light curve are multiples of a known period apart. */
final class PulseSpacing {

    /** What can be said. */
    enum Verdict {
        MULTIPLES,
        OTHER,
        /** Too few samples or peaks, or a period that the sampling does not resolve. */
        CANNOT_TELL
    }

    /** The verdict with the number of peaks it is from. */
    record Outcome(Verdict verdict, int peaks) {}

    /** More often than this, as many peaks at random times would agree as well. */
    static final double MOST_BY_CHANCE = 0.05;

    private static final Outcome UNTOLD = new Outcome(Verdict.CANNOT_TELL, 0);
    private static final int FEWEST_SAMPLES = 5;
    private static final double PEAK_SIGMAS = 5;

    /** Standard deviation of a normal distribution over its median absolute deviation. */
    private static final double SIGMA_PER_MAD = 1.4826;

    private static final double ROUNDING = 1 + 1e-9;

    private PulseSpacing() {}

    /**
     * Takes the highest sample of each run of samples that are 5 σ above the median (σ from the median absolute deviation)
     * for a peak. A peak's time is known to one sample, so that peaks of that period have phases within an arc as long as a
     * sample. That n random phases lie within a fraction a of the circle has the probability n a^(n−1) for a ≤ ½ (Stevens
     * 1939, Annals of Eugenics 9, 315).
     *
     * @param timeS ascending, in seconds; {@code flux} likewise, without NaN
     */
    static Outcome of(double[] timeS, double[] flux, double periodS) {
        if (timeS.length < FEWEST_SAMPLES) {
            return UNTOLD;
        }
        double sampleS = median(steps(timeS));
        if (!(sampleS > 0) || !(periodS > 2 * sampleS)) {
            return UNTOLD;
        }
        List<Double> peaks = peaks(timeS, flux);
        double fraction = sampleS / periodS;
        if (peaks.size() < 2
                || peaks.size() * Math.pow(fraction, peaks.size() - 1.0) > MOST_BY_CHANCE) {
            return new Outcome(Verdict.CANNOT_TELL, peaks.size());
        }
        boolean multiples = arcS(peaks, periodS) <= sampleS * ROUNDING;
        return new Outcome(multiples ? Verdict.MULTIPLES : Verdict.OTHER, peaks.size());
    }

    private static List<Double> peaks(double[] timeS, double[] flux) {
        double middle = median(flux);
        double sigma =
                SIGMA_PER_MAD
                        * median(Arrays.stream(flux).map(one -> Math.abs(one - middle)).toArray());
        double threshold = middle + PEAK_SIGMAS * sigma;
        List<Double> peaks = new ArrayList<>();
        int highest = -1;
        for (int i = 0; i <= flux.length; i++) {
            boolean above = i < flux.length && flux[i] > threshold;
            if (above && (highest < 0 || flux[i] > flux[highest])) {
                highest = i;
            } else if (!above && highest >= 0) {
                peaks.add(timeS[highest]);
                highest = -1;
            }
        }
        return peaks;
    }

    /** The shortest arc of the period's circle that holds all phases, in seconds. */
    private static double arcS(List<Double> peaks, double periodS) {
        double start = peaks.getFirst();
        double[] phases =
                peaks.stream().mapToDouble(time -> (time - start) % periodS).sorted().toArray();
        double largestGap = periodS - phases[phases.length - 1] + phases[0];
        for (int i = 1; i < phases.length; i++) {
            largestGap = Math.max(largestGap, phases[i] - phases[i - 1]);
        }
        return periodS - largestGap;
    }

    private static double[] steps(double[] timeS) {
        double[] steps = new double[timeS.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = timeS[i + 1] - timeS[i];
        }
        return steps;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
