package org.imageplane.transients.media;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.media.MediaDifference.Kind;

/** The files of one folder, asked for in the database some thousand at a time. */
class FolderLook {

    private static final int AT_ONCE = 1000;

    /** A file is in its place for moments before its row is committed; it was written shortly before. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private record Seen(long bytes, Instant writtenAt) {}

    private final Path root;
    private final ComparedRows rows;
    private final Instant now;
    private final Map<String, Seen> waiting = new LinkedHashMap<>();
    private final List<MediaDifference> found = new ArrayList<>();
    private int files;
    private long bytes;

    FolderLook(Path root, ComparedRows rows, Instant now) {
        this.root = root;
        this.rows = rows;
        this.now = now;
    }

    void see(Path file, BasicFileAttributes attributes) {
        files++;
        bytes += attributes.size();
        waiting.put(
                root.relativize(file).toString(),
                new Seen(attributes.size(), attributes.lastModifiedTime().toInstant()));
        if (waiting.size() == AT_ONCE) {
            ask();
        }
    }

    MediaComparison.Folder end() {
        ask();
        return new MediaComparison.Folder(files, bytes, found);
    }

    private void ask() {
        Set<String> known = rows.known(waiting.keySet());
        waiting.forEach(
                (path, seen) -> {
                    boolean incoming = path.startsWith(IncomingFolder.NAME + "/");
                    Duration patience = incoming ? MediaSweeper.OLD : UNDER_WAY;
                    if (!known.contains(path) && seen.writtenAt().isBefore(now.minus(patience))) {
                        found.add(
                                new MediaDifference(
                                        incoming || MediaSweeper.isOurs(path)
                                                ? Kind.WITHOUT_ROW
                                                : Kind.FOREIGN,
                                        path,
                                        null,
                                        null,
                                        null,
                                        seen.bytes(),
                                        seen.writtenAt()));
                    }
                });
        waiting.clear();
    }
}
