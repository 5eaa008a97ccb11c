package org.imageplane.transients.admin;

import java.time.Instant;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.jspecify.annotations.Nullable;

/**
 * An association as administrators see it.
 *
 * @param username who said so last; null: nobody did, it is a proposal
 */
public record ListedAssociation(
        long projectId,
        long id,
        String project,
        long candidateId,
        String candidate,
        String observation,
        AssociatedSource source,
        Association.State state,
        String reason,
        @Nullable String username,
        Instant changedAt) {}
