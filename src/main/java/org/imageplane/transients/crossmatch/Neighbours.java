package org.imageplane.transients.crossmatch;

import org.imageplane.transients.account.Actor;

/** What is near a candidate, from our own database alone, in one round trip. */
public interface Neighbours {

    /** Wider cones are refused. */
    double MOST_ARCMIN = 60;

    /**
     * Candidates, pulsars and known sources around a candidate.
     *
     * @param radiusArcmin above 0, at most {@link #MOST_ARCMIN}
     * @throws java.util.NoSuchElementException when this person sees no such candidate
     * @throws IllegalArgumentException when the radius is none of these
     */
    Neighbourhood near(Actor actor, long candidateId, double radiusArcmin);
}
