package org.imageplane.transients.imaging.picture;

import org.imageplane.transients.imaging.wcs.PixelPosition;
import org.jspecify.annotations.Nullable;

/**
 * What belongs on a picture, in its pixels: places are counted from the top left corner, a pixel's centre at +0.5; angles
 * are in degrees from up towards left, as position angles are on the sky. What is not known is null.
 *
 * @param marker the place of the candidate; null as well when it lies outside the picture
 * @param northAngleDeg direction of north, 0 when it is exactly up
 */
public record PictureMarks(
        @Nullable PixelPosition marker,
        @Nullable ScaleBar scaleBar,
        @Nullable BeamEllipse beam,
        @Nullable Double northAngleDeg) {

    /** A length on the sky, with the words for it (30″, 5′, 1°). */
    public record ScaleBar(double pixels, String label) {}

    /** The restoring beam: full widths at half maximum along its axes, and the direction of the longer one. */
    public record BeamEllipse(double major, double minor, double angleDeg) {}
}
