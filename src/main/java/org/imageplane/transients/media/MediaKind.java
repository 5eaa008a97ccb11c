package org.imageplane.transients.media;

/** What a file shows, for both surveys; the name is what the API calls it. */
public enum MediaKind {
    /** Summary picture of the candidate. */
    PREVIEW_PNG(MediaFormat.PNG),
    /** The frames around the candidate, as an animation. */
    ANIMATION_GIF(MediaFormat.GIF),
    /** Cut-out around the candidate, image or cube. */
    CUTOUT_FITS(MediaFormat.FITS),
    LIGHT_CURVE_PNG(MediaFormat.PNG),
    SLICES_GIF(MediaFormat.GIF),
    SLICES_FITS(MediaFormat.FITS),
    DEEP_PNG(MediaFormat.PNG),
    DEEP_FITS(MediaFormat.FITS),
    DYNAMIC_SPECTRUM_PNG(MediaFormat.PNG),
    FINAL_CSV(MediaFormat.CSV),
    STD_FITS(MediaFormat.FITS),
    CHI_SQUARE_FITS(MediaFormat.FITS),
    PEAK_FITS(MediaFormat.FITS),
    CHI_SQUARE_MAP1_PNG(MediaFormat.PNG),
    CHI_SQUARE_MAP2_PNG(MediaFormat.PNG),
    PEAK_MAP1_PNG(MediaFormat.PNG),
    PEAK_MAP2_PNG(MediaFormat.PNG);

    private final MediaFormat format;

    MediaKind(MediaFormat format) {
        this.format = format;
    }

    /** What the bytes must be. */
    public MediaFormat format() {
        return format;
    }

    /** File name extension without the dot. */
    public String extension() {
        return format.extension();
    }

    /** Media type that the file is served with. */
    public String contentType() {
        return format.contentType();
    }
}
