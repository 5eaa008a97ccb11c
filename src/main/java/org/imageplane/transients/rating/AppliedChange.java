package org.imageplane.transients.rating;

import java.util.Optional;

/**
 * What a change did.
 *
 * @param touched how many candidates it was meant for
 * @param changed how many of them have another rating now, or the same confirmed
 * @param own the person's rating of the candidate afterwards
 */
record AppliedChange(RatableCandidate candidate, int touched, int changed, Optional<Rating> own) {}
