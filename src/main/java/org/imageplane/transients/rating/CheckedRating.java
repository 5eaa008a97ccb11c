package org.imageplane.transients.rating;

import org.jspecify.annotations.Nullable;

/** A rating that fits its project's scale. Notes that are null keep what is there. */
record CheckedRating(
        @Nullable Integer score,
        @Nullable Verdict verdict,
        @Nullable Long classificationId,
        @Nullable String notes) {}
