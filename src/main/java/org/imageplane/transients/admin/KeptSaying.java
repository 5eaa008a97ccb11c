package org.imageplane.transients.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the rating history of a candidate that is gone.
 *
 * @param score or null, as {@code verdict} and {@code classification} are
 * @param action RATED, CHANGED or REMOVED
 */
public record KeptSaying(
        long candidateId,
        String candidate,
        String observation,
        String username,
        String action,
        @Nullable Integer score,
        @Nullable String verdict,
        @Nullable String classification,
        String notes,
        String doneBy,
        Instant doneAt) {}
