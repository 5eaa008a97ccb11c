package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;

/**
 * What a change did.
 *
 * @param touched how many candidates it was meant for
 * @param observations where how many of them have another rating now, or the same confirmed
 * @param own the person's rating of the candidate afterwards
 */
record AppliedChange(
        RatableCandidate candidate,
        int touched,
        List<RatedInObservation> observations,
        Optional<Rating> own) {

    /** How many have another rating now, or the same confirmed. */
    int changed() {
        return observations.stream().mapToInt(RatedInObservation::candidates).sum();
    }

    /** What is told of it: nothing when nothing changed, otherwise one candidate, or each observation once. */
    List<Record> news(Actor rater) {
        if (changed() == 0) {
            return List.of();
        }
        if (touched == 1) {
            return List.of(
                    new CandidateRated(candidate.projectId(), candidate.id(), rater.personId()));
        }
        return observations.stream().map(each -> each.news(candidate, rater)).toList();
    }
}
