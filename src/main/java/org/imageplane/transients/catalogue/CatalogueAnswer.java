package org.imageplane.transients.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one outside catalogue's sources in a cone.
 *
 * @param sources in the cone, nearest first; those of the last good answer while a newer one is being asked for or failed
 * @param completeToArcmin from the cone's centre; less than its radius when there are more sources than are kept
 * @param answeredAt when the sources were given; null: never
 * @param sentence why there is no newer answer, when it FAILED; empty otherwise
 * @param retryAt when it is tried again by itself, when it FAILED
 */
public record CatalogueAnswer(
        OutsideCatalogue catalogue,
        State state,
        List<CatalogueSource> sources,
        double completeToArcmin,
        @Nullable Instant answeredAt,
        String sentence,
        @Nullable Instant retryAt) {

    /** How far the asking is. */
    public enum State {
        READY,
        /** Is being asked, or waits for its turn. */
        WAITING,
        FAILED
    }
}
