package org.imageplane.transients.crossmatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of the history of a candidate's associations. */
public record AssociationChange(
        AssociatedSource source,
        Association.State state,
        String reason,
        @Nullable String username,
        Instant changedAt) {}
