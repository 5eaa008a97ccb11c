package org.imageplane.transients.catalogue;

import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/**
 * Which pulsars are listed, and in which order.
 *
 * @param name a part of any of their names, whatever its case and blanks; empty for all
 * @param cone where they lie; null for the whole sky
 * @param order {@link Order#SEPARATION} without a cone is by name
 */
public record PulsarQuery(String name, @Nullable Cone cone, Order order, boolean descending) {

    /** What a list is ordered by; what is not known comes last. */
    public enum Order {
        NAME,
        B_NAME,
        RA,
        DEC,
        P0,
        DM,
        S400,
        SEPARATION
    }

    /** All of them by name. */
    public static PulsarQuery all() {
        return new PulsarQuery("", null, Order.NAME, false);
    }
}
