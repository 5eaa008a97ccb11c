package org.imageplane.transients.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/** Takes many files away once the transaction that removed their rows has committed; what cannot go the sweeper finds. */
class RemovedPaths implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(RemovedPaths.class);

    private final Path root;
    private final List<String> paths = new ArrayList<>();
    private long bytes;

    RemovedPaths(Path root) {
        this.root = root;
    }

    void add(String path, long size) {
        paths.add(path);
        bytes += size;
    }

    RemovedFiles sum() {
        return new RemovedFiles(paths.size(), bytes);
    }

    @Override
    public void afterCommit() {
        for (String path : paths) {
            try {
                Files.deleteIfExists(root.resolve(path));
            } catch (IOException e) {
                LOG.warn(
                        "A file that belongs to nothing any more could not be removed; it is tried again in a day.",
                        e);
            }
        }
    }
}
