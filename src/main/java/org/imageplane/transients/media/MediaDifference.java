package org.imageplane.transients.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file and its row that do not agree.
 *
 * @param path below the media root
 * @param projectId null where no row says
 * @param candidateId null where no row says, and for the files of beams
 * @param writtenAt when the file was last written; null where there is none
 */
public record MediaDifference(
        Kind kind,
        String path,
        @Nullable Long projectId,
        @Nullable Long candidateId,
        @Nullable Long bytesExpected,
        @Nullable Long bytesFound,
        @Nullable Instant writtenAt) {

    /** How they disagree. */
    public enum Kind {
        /** A row whose file is not there. */
        MISSING,
        /** A file of our own naming that has no row. */
        WITHOUT_ROW,
        /** The file is not as large as its row says. */
        OTHER_SIZE,
        /** The file is as large as its row says, but holds other bytes. */
        OTHER_CHECKSUM,
        /** A file that this application has not named. */
        FOREIGN
    }
}
