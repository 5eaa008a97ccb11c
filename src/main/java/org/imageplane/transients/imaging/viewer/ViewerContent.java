package org.imageplane.transients.imaging.viewer;

import java.util.List;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaFormat;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ViewerPane} shows of one candidate.
 *
 * @param name what people call the candidate; stands in titles
 * @param position marked in every viewer, and the centre of the sky view
 * @param fits the image or cube of this pane; null when the survey sent none
 * @param linked a second FITS file, of the same sky, that Firefly shows beside it, aligned; null for none
 * @param marks what else stands in this part of the sky
 */
public record ViewerContent(
        String name,
        SkyPosition position,
        @Nullable MediaFile fits,
        @Nullable MediaFile linked,
        List<SkyMark> marks) {

    public ViewerContent {
        requireFits(fits);
        requireFits(linked);
        marks = List.copyOf(marks);
    }

    /** The same with other marks. */
    ViewerContent with(List<SkyMark> others) {
        return new ViewerContent(name, position, fits, linked, others);
    }

    private static void requireFits(@Nullable MediaFile file) {
        if (file != null && file.kind().format() != MediaFormat.FITS) {
            throw new IllegalArgumentException(
                    "A viewer opens FITS files only, not %s.".formatted(file.url()));
        }
    }
}
