package org.imageplane.transients.imaging.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the range of values that get a colour is chosen. */
public enum Stretch {
    /** The range of IRAF's display tasks: about the median, as wide as the bulk of the values makes it. */
    ZSCALE {
        @Override
        Range of(float[] sorted) {
            return ZScale.range(sorted);
        }
    },
    /** The central 99.5 % of the values. */
    PERCENTILE {
        @Override
        Range of(float[] sorted) {
            double aside = (1 - CENTRAL) / 2;
            return new Range(quantile(sorted, aside), quantile(sorted, 1 - aside));
        }
    };

    private static final double CENTRAL = 0.995;

    /** The name in addresses: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stretch with that name, if there is one. */
    public static Optional<Stretch> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** The range for a sample of values, none of which is not a number, in ascending order. */
    abstract Range of(float[] sorted);

    /** Linear between the two nearest values. */
    private static float quantile(float[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        double rest = place - below;
        return (float) (sorted[below] * (1 - rest) + sorted[above] * rest);
    }
}
