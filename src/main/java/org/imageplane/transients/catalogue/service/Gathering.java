package org.imageplane.transients.catalogue.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.sky.Cone;

/**
 * Brings the sources of an answer into order: only those in the cone, nearest first, not too many, and to which radius
 * they are all there.
 */
class Gathering {

    /** A service that cuts its answer and sorts by another epoch's positions is still believed. */
    private static final double SORTING_ARCMIN = 0.2;

    private final Cone cone;
    private final List<CatalogueSource> found = new ArrayList<>();
    private double completeToArcmin;
    private boolean cut;
    private long farAway;

    Gathering(Cone cone) {
        this.cone = cone;
        completeToArcmin = cone.radiusArcmin();
    }

    /**
     * Adds the sources of one table.
     *
     * @param inOrder as the service sent them
     * @param cutByService whether it sent only the first of them
     * @throws NonsenseException when it cut them but did not send the nearest first
     */
    void add(List<CatalogueSource> inOrder, boolean cutByService) throws NonsenseException {
        if (cutByService) {
            double last = inOrder.isEmpty() ? 0 : separation(inOrder.getLast());
            double farthest = inOrder.stream().mapToDouble(this::separation).max().orElse(0);
            if (farthest > last + SORTING_ARCMIN) {
                throw new NonsenseException(
                        "answered with a part of its sources, and not with the nearest");
            }
            limitTo(last);
        }
        inOrder.stream().filter(source -> cone.contains(source.position())).forEach(found::add);
        farAway +=
                inOrder.stream()
                        .filter(source -> separation(source) > 2 * cone.radiusArcmin() + 1)
                        .count();
    }

    private void limitTo(double arcmin) {
        completeToArcmin = Math.min(completeToArcmin, arcmin);
        cut = true;
    }

    /**
     * All of them.
     *
     * @throws NonsenseException when there were some, and none of them anywhere near the cone
     */
    Fetched.Good done() throws NonsenseException {
        if (found.isEmpty() && farAway > 0) {
            throw new NonsenseException("answered with sources of another part of the sky");
        }
        List<CatalogueSource> sorted =
                found.stream().sorted(Comparator.comparingDouble(this::separation)).toList();
        if (sorted.size() > CatalogueClient.MOST_SOURCES) {
            sorted = sorted.subList(0, CatalogueClient.MOST_SOURCES);
            limitTo(separation(sorted.getLast()));
        }
        return new Fetched.Good(List.copyOf(sorted), completeToArcmin, cut);
    }

    private double separation(CatalogueSource source) {
        return cone.centre().separationArcmin(source.position());
    }
}
