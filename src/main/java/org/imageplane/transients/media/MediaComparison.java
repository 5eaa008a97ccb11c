package org.imageplane.transients.media;

import java.time.Instant;
import java.util.List;

/** Compares the files on the disk with their rows, a part at a time, while uploads and deletions go on. */
public interface MediaComparison {

    /**
     * What came of looking at some rows.
     *
     * @param lastProject with {@code lastRow}, where the next part begins
     * @param rows how many were looked at; none: that was all
     */
    record Rows(
            long lastProject, long lastRow, int rows, long bytes, List<MediaDifference> found) {}

    /** What came of looking at a folder. */
    record Folder(int files, long bytes, List<MediaDifference> found) {}

    /**
     * Looks at some rows, in the order of project and id: whether their files are there and as large as they say.
     *
     * @param checksums reads the files, too
     */
    Rows rows(long afterProject, long afterRow, int limit, boolean checksums);

    /** The folders below the media root whose files belong to candidates and beams or to nobody, in one order. */
    List<String> folders();

    /**
     * Looks at the files of a folder: whether each has a row. What is younger than an hour, or a day where files are
     * received, may belong to an upload under way and is passed over.
     */
    Folder folder(String folder);

    /**
     * Removes a file of our own naming that has no row and is a day old.
     *
     * @param path below the media root
     * @return whether it was such a file, and is gone now
     */
    boolean removeLeftover(String path);

    /** How old a file has to be before {@link #removeLeftover} takes it. */
    static Instant leftoverBefore(Instant now) {
        return now.minus(MediaSweeper.OLD);
    }
}
