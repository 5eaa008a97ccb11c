package org.imageplane.transients.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's current rating of a candidate. */
public record Rating(
        long candidateId,
        long personId,
        String username,
        @Nullable Integer score,
        @Nullable Verdict verdict,
        @Nullable String classification,
        String notes,
        Instant ratedAt) {}
