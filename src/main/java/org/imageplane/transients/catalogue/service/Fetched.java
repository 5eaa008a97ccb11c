package org.imageplane.transients.catalogue.service;

import java.time.Duration;
import java.util.List;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.jspecify.annotations.Nullable;

/** What came of asking a service. */
public sealed interface Fetched {

    /**
     * A good answer.
     *
     * @param sources in the cone, nearest first, at most {@link CatalogueClient#MOST_SOURCES}
     * @param completeToArcmin from the cone's centre
     * @param cut whether there are more sources in the cone than these
     */
    record Good(List<CatalogueSource> sources, double completeToArcmin, boolean cut)
            implements Fetched {}

    /**
     * None, or one that means nothing.
     *
     * @param sentence for people: who did not answer, or what is wrong with the answer
     * @param retryAfter when the service said so itself
     */
    record Bad(String sentence, @Nullable Duration retryAfter) implements Fetched {}
}
