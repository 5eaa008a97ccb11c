package org.imageplane.transients.rating;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The candidates that are to get the same rating, the one that is looked at being the first; each once. */
record RatedTogether(long candidateId, Set<Long> ids) {

    static RatedTogether of(long candidateId, List<Long> others) {
        Set<Long> ids = new LinkedHashSet<>();
        ids.add(candidateId);
        ids.addAll(others);
        return new RatedTogether(candidateId, Collections.unmodifiableSet(ids));
    }

    /**
     * The one that is looked at.
     *
     * @throws RatingRefusedException when they are not all of its project, because scales and raters differ
     */
    RatableCandidate first(List<RatableCandidate> found) {
        RatableCandidate first =
                found.stream().filter(each -> each.id() == candidateId).findFirst().orElseThrow();
        for (RatableCandidate other : found) {
            if (other.projectId() != first.projectId()) {
                throw new RatingRefusedException(
                        "Candidate %d is of project %s, this one of %s: only candidates of one project are rated together."
                                .formatted(other.id(), other.project(), first.project()));
            }
        }
        return first;
    }
}
