package org.imageplane.transients.candidate;

/** An administrator removed candidates of the project; published after the commit. */
public record CandidatesRemoved(long projectId) {}
