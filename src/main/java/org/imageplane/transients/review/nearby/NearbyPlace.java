package org.imageplane.transients.review.nearby;

import java.util.Optional;
import java.util.OptionalDouble;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * The candidate around which it is looked.
 *
 * @param beam its index, when the survey has beams
 * @param beamCentre where that beam points, if the survey says so
 * @param synthesizedBeamArcmin full width at half maximum of what the image cannot tell apart; empty when not known
 */
public record NearbyPlace(
        long candidate,
        String name,
        SkyPosition position,
        @Nullable Integer beam,
        Optional<SkyPosition> beamCentre,
        OptionalDouble synthesizedBeamArcmin) {

    /** Whether something that far away is within a beam's width, and so may be what is seen. */
    boolean isWithinBeam(@Nullable Double separationArcmin) {
        return separationArcmin != null
                && synthesizedBeamArcmin.isPresent()
                && separationArcmin <= synthesizedBeamArcmin.getAsDouble();
    }
}
