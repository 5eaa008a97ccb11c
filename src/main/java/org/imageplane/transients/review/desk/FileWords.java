package org.imageplane.transients.review.desk;

import java.util.Locale;
import org.imageplane.transients.media.MediaKind;

/** What the kinds of files are called on the desk. */
final class FileWords {

    private FileWords() {}

    /** A short name, as it stands under a small picture. */
    static String of(MediaKind kind) {
        return switch (kind) {
            case PREVIEW_PNG -> "Summary picture";
            case ANIMATION_GIF -> "Animation";
            case CUTOUT_FITS -> "Cut-out, FITS";
            case LIGHT_CURVE_PNG -> "Light curve, picture";
            case SLICES_GIF -> "Frames, animation";
            case SLICES_FITS -> "Frames, FITS cube";
            case DEEP_PNG -> "Deep image";
            case DEEP_FITS -> "Deep image, FITS";
            case DYNAMIC_SPECTRUM_PNG -> "Dynamic spectrum";
            case FINAL_CSV -> "Candidate table";
            case STD_FITS -> "Standard deviation map, FITS";
            case CHI_SQUARE_FITS -> "χ² map, FITS";
            case PEAK_FITS -> "Peak map, FITS";
            case CHI_SQUARE_MAP1_PNG -> "χ² map, all maxima";
            case CHI_SQUARE_MAP2_PNG -> "χ² map, candidates";
            case PEAK_MAP1_PNG -> "Peak map, all maxima";
            case PEAK_MAP2_PNG -> "Peak map, candidates";
        };
    }

    /** A size as people read it, in powers of 1000. */
    static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1e3)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
