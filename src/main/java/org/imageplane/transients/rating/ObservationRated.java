package org.imageplane.transients.rating;

/**
 * A person rated several candidates of an observation at once, all of them or those of one source; published once, after
 * its transaction committed and in place of a
 * {@link CandidateRated} for each candidate.
 *
 * @param candidates how many candidates' ratings changed
 */
public record ObservationRated(long projectId, long observationId, long personId, int candidates) {}
