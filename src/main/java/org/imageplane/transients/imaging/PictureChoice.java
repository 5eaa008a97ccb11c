package org.imageplane.transients.imaging;

import org.imageplane.transients.imaging.picture.ColourMap;
import org.imageplane.transients.imaging.picture.Stretch;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * How a picture is wanted.
 *
 * @param mark the candidate, or null for a picture without a mark
 */
public record PictureChoice(@Nullable SkyPosition mark, Stretch stretch, ColourMap map) {

    /** What tells the still of a plane from other pictures of the file. */
    String still(int plane) {
        return "still %d %s %s %s %s"
                .formatted(
                        plane,
                        mark == null ? "" : mark.raDeg(),
                        mark == null ? "" : mark.decDeg(),
                        stretch,
                        map);
    }

    /** What tells a strip from other pictures of the file. */
    String strip(int number) {
        return "strip %d %s %s".formatted(number, stretch, map);
    }

    /** What tells the range of the file from others of it. */
    String range() {
        return "range " + stretch;
    }
}
