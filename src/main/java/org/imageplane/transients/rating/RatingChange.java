package org.imageplane.transients.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a candidate's rating history. {@code action} is RATED (also confirmed), CHANGED or
 * REMOVED; an entry says what held from then on, or what was removed. {@code reason} is why somebody else removed it. */
public record RatingChange(
        String username,
        String action,
        @Nullable Integer score,
        @Nullable Verdict verdict,
        @Nullable String classification,
        String notes,
        String doneBy,
        Instant doneAt,
        @Nullable String reason) {}
