package org.imageplane.transients.rating;

/**
 * A person rated several candidates at once (an observation, a source, neighbours), or took that back; published once for
 * each observation, after the transaction committed and in place of a {@link CandidateRated} for each candidate.
 *
 * @param candidates how many candidates' ratings changed
 */
public record ObservationRated(long projectId, long observationId, long personId, int candidates) {}
