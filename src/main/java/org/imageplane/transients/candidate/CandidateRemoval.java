package org.imageplane.transients.candidate;

import java.util.Collection;
import java.util.List;

/**
 * Removes candidates for good, with their light curves, associations, comments, claims and counters; all of it part of the
 * caller's transaction. Ratings and files are taken away by their own rooms between {@link #hold} and {@link #remove}.
 */
public interface CandidateRemoval {

    /**
     * Candidates that nobody else can change until the transaction ends.
     *
     * @param ids those that are still there, ascending
     */
    record Held(long projectId, List<Long> ids, List<Counted> counted, List<Long> neighbours) {}

    /** What the held candidates of one observation amount to. */
    record Counted(
            long observationId, int candidates, int rated, int ratings, int files, long bytes) {}

    /**
     * Waits for whoever changes one of these candidates of the project, and holds them.
     *
     * @param partly whether other detections of their sources may stay, which have to be grouped anew
     */
    Held hold(long projectId, Collection<Long> candidateIds, boolean partly);

    /** Removes what is held. */
    void remove(Held held);

    /** Forgets the quantities that no candidate of the project carries any more; nobody may be filling it meanwhile. */
    void forgetQuantities(long projectId);
}
