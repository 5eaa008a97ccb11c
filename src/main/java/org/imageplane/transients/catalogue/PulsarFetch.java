package org.imageplane.transients.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the asking for the newest catalogue goes.
 *
 * @param dueAt when it is asked for next
 * @param triedAt when it was last asked for; null: never
 * @param sentence what came of it; empty while it is being asked for, or when it never was
 */
public record PulsarFetch(
        Instant dueAt, @Nullable Instant triedAt, Outcome outcome, String sentence) {

    /** What came of it. */
    public enum Outcome {
        /** Nothing yet. */
        NONE,
        IMPORTED,
        /** There is none that is newer. */
        UNCHANGED,
        FAILED
    }
}
