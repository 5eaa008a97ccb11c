package org.imageplane.transients.media;

/** The file formats that are taken, with the largest size of each. */
public enum MediaFormat {
    PNG("png", "image/png", 20, "a PNG picture"),
    GIF("gif", "image/gif", 100, "a GIF animation"),
    FITS("fits", "application/fits", 500, "a FITS file"),
    CSV("csv", "text/csv", 20, "a CSV table");

    private static final long BYTES_PER_MB = 1_000_000;

    private final String extension;
    private final String contentType;
    private final int limitMb;
    private final String words;

    MediaFormat(String extension, String contentType, int limitMb, String words) {
        this.extension = extension;
        this.contentType = contentType;
        this.limitMb = limitMb;
        this.words = words;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** Media type that the file is served with. */
    public String contentType() {
        return contentType;
    }

    /** The largest file that is taken, in MB (10⁶ bytes). */
    public int limitMb() {
        return limitMb;
    }

    long limitBytes() {
        return limitMb * BYTES_PER_MB;
    }

    /** The format as part of a sentence. */
    String words() {
        return words;
    }
}
