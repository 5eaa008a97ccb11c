package org.imageplane.transients.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a quantity are spread over candidates.
 *
 * @param absent how many candidates do not have the quantity
 * @param notANumber how many have NaN; {@code lowest} −∞, {@code highest} +∞: in no bin
 * @param bins of the finite numbers; null when there are none
 */
public record Histogram(
        long absent, long notANumber, long lowest, long highest, @Nullable Bins bins) {

    /** How the bins are laid over the numbers. */
    public enum Scale {
        LINEAR,
        /** Bins of equal ratio; for numbers above 0 only. */
        LOGARITHMIC
    }

    /**
     * Bins of equal width, on their scale. A number on an edge between two belongs to the upper one.
     *
     * @param low smallest number, {@code high} largest; where they are the same there is one bin
     * @param firstEdge where the first bin begins, {@code lastEdge} where the last one ends; whole numbers stand in the
     *     middle of their bins, so there these are half a unit further out
     * @param spansDecades whether both scales make sense
     * @param counts of numbers in each bin
     */
    public record Bins(
            double low,
            double high,
            double firstEdge,
            double lastEdge,
            Scale scale,
            boolean spansDecades,
            List<Long> counts) {

        public Bins {
            counts = List.copyOf(counts);
        }
    }
}
