package org.imageplane.transients.demo.vaster;

/** How unlikely a statistic is if there were nothing but noise, in deviations of a normal distribution. */
final class Significance {

    /** Beyond it a double holds no probability but 0, and the pipeline's own formula gives infinity. */
    private static final double FARTHEST = 37.5;

    /** Beyond it 1 minus the probability is 1 in a double, and the pipeline's own formula gives no number. */
    private static final double FARTHEST_PEAK = 8.2;

    /** A normal distribution's deviation over its median absolute deviation. */
    static final double DEVIATION_PER_MAD = 1.4826;

    private Significance() {}

    /** Of a reduced chi-square (Wilson and Hilferty 1931, PNAS 17, 684). */
    static double ofChiSquare(double reduced, int freedom) {
        double part = 2.0 / (9 * freedom);
        double sigma = (Math.cbrt(reduced) - (1 - part)) / Math.sqrt(part);
        return sigma > FARTHEST ? Double.POSITIVE_INFINITY : sigma;
    }

    /** Of the highest of so many independent normal values, from the leading term of the tail's series. */
    static double ofHighest(double peak, int values) {
        if (!(peak > 1) || peak > FARTHEST_PEAK) {
            return Double.NaN;
        }
        double logTail = Math.log(values) + logTail(peak);
        double low = 0;
        double high = peak;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            boolean likelier = middle < 1 || logTail(middle) > logTail;
            low = likelier ? middle : low;
            high = likelier ? high : middle;
        }
        return low;
    }

    private static double logTail(double x) {
        return -x * x / 2 - Math.log(x * Math.sqrt(2 * Math.PI)) + Math.log1p(-1 / (x * x + 1));
    }

    /** Middle and deviation of the logarithm of a map's values. */
    record LogScale(double middle, double deviation) {

        static LogScale of(float[] map) {
            float[] logs = new float[map.length];
            for (int i = 0; i < map.length; i++) {
                logs[i] = (float) Math.log10(map[i]);
            }
            float middle = BeamImages.median(logs.clone());
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Math.abs(logs[i] - middle);
            }
            return new LogScale(middle, DEVIATION_PER_MAD * BeamImages.median(logs));
        }

        double sigma(double value) {
            return (Math.log10(value) - middle) / deviation;
        }
    }
}
