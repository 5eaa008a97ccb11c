package org.imageplane.transients.imaging.picture;

/**
 * The zscale algorithm of IRAF's display task (NOAO; described in its help page, section "ZSCALE ALGORITHM"): a straight
 * line is fitted to the sorted values, those far from it are left out and the fit repeated; the range lies about the
 * median and has the line's slope, made steeper by a contrast of 0.25. Few bright pixels then do not darken the rest.
 */
final class ZScale {

    private static final double CONTRAST = 0.25;
    private static final double REJECT_SIGMA = 2.5;
    private static final double LARGEST_REJECTED_PART = 0.5;
    private static final double GROWN_PART = 0.01;
    private static final int FEWEST_VALUES = 5;
    private static final int ITERATIONS = 5;

    private final float[] sorted;
    private final boolean[] rejected;
    private double slope;
    private double intercept;

    private ZScale(float[] sorted) {
        this.sorted = sorted;
        this.rejected = new boolean[sorted.length];
    }

    /** The range for values in ascending order, at least one. */
    static Range range(float[] sorted) {
        return new ZScale(sorted).range();
    }

    private Range range() {
        int count = sorted.length;
        int fewest = Math.max(FEWEST_VALUES, (int) (count * LARGEST_REJECTED_PART));
        int good = fit(fewest);
        float low = sorted[0];
        float high = sorted[count - 1];
        if (good < fewest) {
            return new Range(low, high);
        }
        double steep = slope / CONTRAST;
        int centre = (count - 1) / 2;
        double median =
                count % 2 == 1
                        ? sorted[centre]
                        : ((double) sorted[centre] + sorted[centre + 1]) / 2;
        return new Range(
                (float) Math.max(low, median - (centre - 1) * steep),
                (float) Math.min(high, median + (count - centre) * steep));
    }

    /** Fits and rejects until nothing changes; gives back how many values the last line left in. */
    private int fit(int fewest) {
        int good = sorted.length;
        int before = good + 1;
        for (int i = 0; i < ITERATIONS && good < before && good >= fewest; i++) {
            line();
            before = good;
            good = reject();
        }
        return good;
    }

    /** Least squares over the values that are left, the abscissa counted from the middle. */
    private void line() {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double middle = (sorted.length - 1) / 2.0;
        for (int i = 0; i < sorted.length; i++) {
            if (!rejected[i]) {
                double x = i - middle;
                n++;
                sx += x;
                sy += sorted[i];
                sxx += x * x;
                sxy += x * sorted[i];
            }
        }
        double determinant = n * sxx - sx * sx;
        slope = determinant == 0 ? 0 : (n * sxy - sx * sy) / determinant;
        intercept = (sy - slope * sx) / n - slope * middle;
    }

    /** Leaves out what is beyond the threshold, and its neighbours in the order. */
    private int reject() {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (!rejected[i]) {
                double residual = residual(i);
                sum += residual;
                squares += residual * residual;
                n++;
            }
        }
        double mean = sum / n;
        double threshold = REJECT_SIGMA * Math.sqrt(Math.max(0, squares / n - mean * mean));
        boolean[] far = rejected.clone();
        for (int i = 0; i < sorted.length; i++) {
            far[i] |= Math.abs(residual(i)) > threshold;
        }
        return grow(far);
    }

    private double residual(int i) {
        return sorted[i] - (intercept + slope * i);
    }

    private int grow(boolean[] far) {
        int window = Math.max(1, (int) (sorted.length * GROWN_PART));
        int before = window / 2;
        int after = (window - 1) / 2;
        int inWindow = 0;
        int good = 0;
        for (int i = -after; i < sorted.length; i++) {
            if (i + after < sorted.length && far[i + after]) {
                inWindow++;
            }
            if (i - before - 1 >= 0 && far[i - before - 1]) {
                inWindow--;
            }
            if (i >= 0) {
                rejected[i] = inWindow > 0;
                good += rejected[i] ? 0 : 1;
            }
        }
        return good;
    }
}
