package org.imageplane.transients.demo.mwa;

import java.io.IOException;

/** Makes the pictures of a row that are not in the folder yet, if it can. */
@FunctionalInterface
interface PictureSource {

    /** For folders whose pictures are there or are not. */
    PictureSource NONE = (folder, row) -> {};

    void complete(MwaFolder folder, MwaRow row) throws IOException;
}
