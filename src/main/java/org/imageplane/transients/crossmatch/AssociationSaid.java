package org.imageplane.transients.crossmatch;

/**
 * Somebody said, or took back, what a candidate is or is not; published after its transaction committed, in other
 * processes as {@link org.imageplane.transients.replica.Elsewhere}.
 */
public record AssociationSaid(long projectId, long candidateId, long personId) {}
