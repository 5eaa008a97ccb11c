package org.imageplane.transients.rating;

import java.util.Optional;
import org.imageplane.transients.account.Actor;

/**
 * What a change did.
 *
 * @param touched how many candidates it was meant for
 * @param changed how many of them have another rating now, or the same confirmed
 * @param own the person's rating of the candidate afterwards
 */
record AppliedChange(RatableCandidate candidate, int touched, int changed, Optional<Rating> own) {

    /** What is told of a change of one candidate. */
    CandidateRated ofOne(Actor rater) {
        return new CandidateRated(candidate.projectId(), candidate.id(), rater.personId());
    }

    /** What is told of a change of several candidates at once. */
    ObservationRated ofSeveral(Actor rater) {
        return new ObservationRated(
                candidate.projectId(), candidate.observationId(), rater.personId(), changed);
    }
}
