package org.imageplane.transients.review.nearby;

import java.util.Optional;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * The candidate around which it is looked.
 *
 * @param beam its index, when the survey has beams
 * @param beamCentre where that beam points, if the survey says so
 */
public record NearbyPlace(
        long candidate,
        String name,
        SkyPosition position,
        @Nullable Integer beam,
        Optional<SkyPosition> beamCentre) {}
