package org.imageplane.transients.candidate;

import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * The nearest known source, or the counterpart in a deep image, as far as the uploader said.
 *
 * @param isClose null when the uploader did not say
 */
public record KnownSource(
        @Nullable String name,
        @Nullable SkyPosition position,
        @Nullable Double separationArcmin,
        @Nullable Boolean isClose) {

    /** Nothing was said. */
    public static final KnownSource UNKNOWN = new KnownSource(null, null, null, null);

    /** The separation as sent, else as the two positions have it; null when neither is known. */
    @Nullable Double separationArcminFrom(SkyPosition candidate) {
        if (separationArcmin != null && Double.isFinite(separationArcmin)) {
            return separationArcmin;
        }
        return position == null ? null : candidate.separationArcmin(position);
    }
}
