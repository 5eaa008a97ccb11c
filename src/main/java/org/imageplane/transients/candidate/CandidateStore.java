package org.imageplane.transients.candidate;

/** The writing side of the candidates. */
public interface CandidateStore {

    /**
     * Stores the candidate with its light curve, counts it in its observation and, where that has beams, groups it with
     * the detections of the same source, unless it is there already. Part of
     * the caller's transaction; of two that store the same candidate at once, one waits for the other.
     */
    StoredCandidate store(NewCandidate candidate);
}
