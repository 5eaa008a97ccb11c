package org.imageplane.transients.candidate;

import org.jspecify.annotations.Nullable;

/** A closed range of a quantity; an absent end is open. A number that is absent or NaN is in no range. */
public record Range(@Nullable Double min, @Nullable Double max) {

    public Range {
        if (min != null && min.isNaN() || max != null && max.isNaN()) {
            throw new IllegalArgumentException("The end of a range must be a number.");
        }
    }

    /** Whether it has no end at all, and so limits nothing. */
    boolean isOpen() {
        return min == null && max == null;
    }
}
