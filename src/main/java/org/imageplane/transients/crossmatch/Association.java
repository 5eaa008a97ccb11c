package org.imageplane.transients.crossmatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a candidate is, may be, or is not a known source.
 *
 * @param reason why it was proposed, such as "12″ away, the beam is 75″ wide; flux ratio 1.3"; empty where the application does
 *     not propose it
 * @param username who said so last; null: nobody did, it is a proposal
 */
public record Association(
        long candidateId,
        AssociatedSource source,
        State state,
        String reason,
        @Nullable String username,
        Instant changedAt) {

    /** What holds. */
    public enum State {
        /** The application thinks so, nobody said anything yet. */
        PROPOSED,
        CONFIRMED,
        /** Somebody said no, to a proposal or to what was confirmed. */
        REMOVED
    }
}
