package org.imageplane.transients.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@link RatingList}: what somebody says of a candidate now, or an entry of the history. Of a candidate that was
 * deleted there is no position, and names as they were.
 *
 * @param id number of the entry in the history; null for a current rating
 * @param action RATED, CHANGED or REMOVED in the history; null for a current rating
 * @param at since when it holds, or when the entry was made
 * @param doneBy who made the entry; null for a current rating
 * @param reason why somebody else removed it
 */
public record ListedRating(
        @Nullable Long id,
        String project,
        long candidateId,
        @Nullable String candidateUid,
        @Nullable String candidate,
        @Nullable Double raDeg,
        @Nullable Double decDeg,
        @Nullable String observation,
        long personId,
        String person,
        @Nullable Integer score,
        @Nullable Verdict verdict,
        @Nullable String classification,
        String notes,
        Instant at,
        @Nullable String action,
        @Nullable String doneBy,
        @Nullable String reason) {

    /** Whether the candidate was deleted since. */
    public boolean isOfDeleted() {
        return raDeg == null;
    }
}
