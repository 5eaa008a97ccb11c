package org.imageplane.transients.imaging;

import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaFormat;
import org.imageplane.transients.sky.SkyPosition;

/**
 * Addresses of the pictures that the server makes of a FITS file. They are for those who may see the file itself, and
 * what they answer never changes, so browsers keep it.
 */
public final class PictureUrls {

    /** Where all of them begin; what follows is the path of the file below the media root. */
    public static final String ROOT = "/pictures/";

    private static final String MEDIA = MediaFile.urlOf("");

    private PictureUrls() {}

    /**
     * The address of a PNG picture of the file's (first) image, about 512 pixels wide, with a mark at the position.
     * Append {@code &plane=n} (from 0), {@code &stretch=zscale|percentile} and {@code &map=viridis|…} to choose.
     *
     * @throws IllegalArgumentException when it is not a FITS file
     */
    public static String still(MediaFile file, SkyPosition mark) {
        return base(file) + "/still.png" + query(mark);
    }

    /**
     * The address of the JSON that describes the frames of the file's cube, all in one stretch, and names the strips of
     * pictures that hold them. An image is a cube of one plane. {@code stretch} and {@code map} as for a still.
     *
     * @throws IllegalArgumentException when it is not a FITS file
     */
    public static String frames(MediaFile file, SkyPosition mark) {
        return base(file) + "/frames.json" + query(mark);
    }

    /**
     * The address of the cards of all the file's headers, as JSON.
     *
     * @throws IllegalArgumentException when it is not a FITS file
     */
    public static String header(MediaFile file) {
        return base(file) + "/header.json";
    }

    private static String base(MediaFile file) {
        if (file.kind().format() != MediaFormat.FITS || !file.url().startsWith(MEDIA)) {
            throw new IllegalArgumentException(
                    "There are pictures of stored FITS files only, not of %s."
                            .formatted(file.url()));
        }
        return ROOT + file.url().substring(MEDIA.length());
    }

    private static String query(SkyPosition mark) {
        return "?ra=%s&dec=%s".formatted(mark.raDeg(), mark.decDeg());
    }
}
