package org.imageplane.transients.crossmatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of a candidate's associations.
 *
 * @param state what held from then on for who said it; REMOVED without a person is a proposal that was withdrawn
 * @param username null: the application
 */
public record AssociationChange(
        AssociatedSource source,
        Association.State state,
        String reason,
        @Nullable String username,
        Instant changedAt) {}
