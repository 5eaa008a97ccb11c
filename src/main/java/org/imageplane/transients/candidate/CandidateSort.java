package org.imageplane.transients.candidate;

/**
 * Order of a search: a fixed field ({@code id, name, ra_deg, dec_deg, observation, detection_filter, beam,
 * rating_count, mean_score, own_score, last_rated, uploaded, separation, notes}) or the key of a quantity. Rows without a
 * value, or with NaN, come last whatever the direction; ties are ordered by id.
 */
public record CandidateSort(String field, boolean descending) {

    public static final CandidateSort BY_ID = new CandidateSort("id", false);
}
