package org.imageplane.transients.imaging.picture;

import org.jspecify.annotations.Nullable;

/**
 * How the frames of a cube are shown: all of one size, in one range, marked at one place.
 *
 * @param width of a frame in pixels, {@code height} likewise
 * @param planesPerStrip how many frames, one below the other, are in each strip but perhaps the last
 * @param unit of the range, from BUNIT, or null
 */
public record Frames(
        int width,
        int height,
        int planes,
        int planesPerStrip,
        PictureMarks marks,
        Range range,
        @Nullable String unit) {

    /** How many strips there are. */
    public int strips() {
        return Math.ceilDiv(planes, planesPerStrip);
    }
}
