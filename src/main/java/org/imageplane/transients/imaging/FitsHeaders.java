package org.imageplane.transients.imaging;

import org.imageplane.transients.account.Actor;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.StoredMedia;

/** The headers of stored FITS files. */
public interface FitsHeaders {

    /** The headers of a file, if this person may see it. */
    ImagingOutcome<FitsHeader> of(Actor actor, MediaFile file);

    /** The headers of a file that the caller has found to be one that may be seen. */
    ImagingOutcome<FitsHeader> of(StoredMedia file);
}
