package org.imageplane.transients.admin;

import org.jspecify.annotations.Nullable;

/**
 * Which observations the storage page asks for, and in which order.
 *
 * @param project its name, case ignored; null for all
 * @param part of the observation's id or name, or of who gave it; empty for all
 */
public record StorageQuery(@Nullable String project, String part, Order order, boolean descending) {

    /** What observations can be ordered by. */
    public enum Order {
        PROJECT,
        OBSERVATION,
        GIVEN_BY,
        GIVEN_AT,
        BEAMS,
        CANDIDATES,
        RATED,
        RATINGS,
        FILES,
        BYTES
    }
}
