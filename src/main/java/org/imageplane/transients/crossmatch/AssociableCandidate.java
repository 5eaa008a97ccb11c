package org.imageplane.transients.crossmatch;

/**
 * What associating needs to know of a candidate.
 *
 * @param hidden whether this person may not see what others said
 */
record AssociableCandidate(long projectId, long id, boolean hidden) {}
