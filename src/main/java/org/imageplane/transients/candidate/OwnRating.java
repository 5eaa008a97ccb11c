package org.imageplane.transients.candidate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The asking person's current rating, as lists show it. */
public record OwnRating(
        @Nullable Integer score,
        @Nullable String verdict,
        @Nullable String classification,
        String notes,
        Instant ratedAt) {}
