package org.imageplane.transients.rating;

/** A rating was made, changed or removed; published after its transaction committed. */
public record CandidateRated(long projectId, long candidateId, long personId) {}
