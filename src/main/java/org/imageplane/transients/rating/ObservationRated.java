package org.imageplane.transients.rating;

/**
 * A person rated a whole observation of a project; published once, after its transaction committed and in place of a
 * {@link CandidateRated} for each candidate.
 *
 * @param candidates how many candidates' ratings changed
 */
public record ObservationRated(long projectId, long observationId, long personId, int candidates) {}
