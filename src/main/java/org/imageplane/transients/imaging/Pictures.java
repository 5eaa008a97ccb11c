package org.imageplane.transients.imaging;

import org.imageplane.transients.imaging.picture.Frames;
import org.imageplane.transients.media.StoredMedia;

/** The pictures of stored FITS files, made when they are first wanted and kept for the next time. */
public interface Pictures {

    /** A PNG of one plane (from 0) with its marks. */
    ImagingOutcome<byte[]> still(StoredMedia file, PictureChoice choice, int plane);

    /** How the frames of the file are shown. */
    ImagingOutcome<Frames> frames(StoredMedia file, PictureChoice choice);

    /** A PNG of the strip (from 0) that {@link #frames} counts. */
    ImagingOutcome<byte[]> strip(StoredMedia file, PictureChoice choice, int number);

    /** What tells a picture from every other, for the browser's cache. */
    String tag(StoredMedia file, String what);
}
