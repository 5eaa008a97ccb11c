package org.imageplane.transients.rating;

/**
 * Somebody began to look at a candidate of the project, or looks at it no more; published after the commit.
 */
public record ClaimsChanged(long projectId, long personId) {}
