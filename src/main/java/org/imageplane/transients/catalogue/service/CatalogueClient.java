package org.imageplane.transients.catalogue.service;

import java.time.Duration;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.sky.Cone;

/** Asks one catalogue's service. */
public interface CatalogueClient {

    /** Sources of one answer that are kept, the nearest ones. */
    int MOST_SOURCES = 1_000;

    OutsideCatalogue catalogue();

    /** It is not asked for wider cones: they are complete to this radius only. */
    double mostArcmin();

    /** How long an answer is good. */
    Duration freshFor();

    /**
     * Asks, and waits for it; for threads that may wait.
     *
     * @param cone not wider than {@link #mostArcmin()} and a little
     */
    Fetched fetch(Cone cone);
}
