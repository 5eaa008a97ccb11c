package org.imageplane.transients.rating;

import org.imageplane.transients.account.Actor;

/** How many candidates of an observation have another rating now. */
record RatedInObservation(long observationId, int candidates) {

    Record news(RatableCandidate candidate, Actor rater) {
        return new ObservationRated(
                candidate.projectId(), observationId, rater.personId(), candidates);
    }
}
