package org.imageplane.transients.candidate;

/** A candidate was stored for the first time; published after its transaction committed. */
public record CandidateUploaded(long projectId, long candidateId) {}
