package org.imageplane.transients.candidate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the other detections at the position of a candidate.
 *
 * @param observation outside id; {@code startTime} is its beginning, UTC
 * @param beam index; null where the survey has no beams
 * @param beamSepDeg from the centre of its beam; NaN is kept, null is not measured
 * @param separationArcsec from the candidate
 * @param ownRating the asking person's
 * @param sameSource in another beam of the candidate's own observation, so that both are rated together
 * @param best the detection that lists show for its source
 */
public record Detection(
        long id,
        String name,
        String observation,
        @Nullable Instant startTime,
        @Nullable Integer beam,
        @Nullable Double beamSepDeg,
        double separationArcsec,
        @Nullable OwnRating ownRating,
        boolean sameSource,
        boolean best) {}
