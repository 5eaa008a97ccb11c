package org.imageplane.transients.crossmatch;

/**
 * The application made or withdrew proposals for candidates of a project; published after they were stored, in other
 * processes as {@link org.imageplane.transients.replica.Elsewhere}.
 */
public record AssociationsProposed(long projectId) {}
