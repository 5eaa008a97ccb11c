package org.imageplane.transients.media;

/** What a file shows, for both surveys; the name is what the API calls it. */
public enum MediaKind {
    /** Summary picture of the candidate. */
    PREVIEW_PNG("png", "image/png"),
    /** The frames around the candidate, as an animation. */
    ANIMATION_GIF("gif", "image/gif"),
    /** Cut-out around the candidate, image or cube. */
    CUTOUT_FITS("fits", "application/fits"),
    LIGHT_CURVE_PNG("png", "image/png"),
    SLICES_GIF("gif", "image/gif"),
    SLICES_FITS("fits", "application/fits"),
    DEEP_PNG("png", "image/png"),
    DEEP_FITS("fits", "application/fits"),
    DYNAMIC_SPECTRUM_PNG("png", "image/png"),
    FINAL_CSV("csv", "text/csv"),
    STD_FITS("fits", "application/fits"),
    CHI_SQUARE_FITS("fits", "application/fits"),
    PEAK_FITS("fits", "application/fits"),
    CHI_SQUARE_MAP1_PNG("png", "image/png"),
    CHI_SQUARE_MAP2_PNG("png", "image/png"),
    PEAK_MAP1_PNG("png", "image/png"),
    PEAK_MAP2_PNG("png", "image/png");

    private final String extension;
    private final String contentType;

    MediaKind(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** Media type that the file is served with. */
    public String contentType() {
        return contentType;
    }
}
