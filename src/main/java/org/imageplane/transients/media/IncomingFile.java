package org.imageplane.transients.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A checked file under a temporary name, on the disk to stay, which belongs to nothing yet. Closing it takes it away. */
public final class IncomingFile implements AutoCloseable {

    private final MediaKind kind;
    private final Path path;
    private final long bytes;
    private final String sha256;
    private final String originalName;
    private final @Nullable Integer width;
    private final @Nullable Integer height;

    IncomingFile(
            MediaKind kind,
            Path path,
            long bytes,
            String sha256,
            String originalName,
            FileHead.Fits head) {
        this.kind = kind;
        this.path = path;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.originalName = originalName;
        this.width = head.width();
        this.height = head.height();
    }

    public MediaKind kind() {
        return kind;
    }

    public long bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    Path path() {
        return path;
    }

    MediaFile as(String finalPath) {
        return new MediaFile(
                kind, MediaFile.urlOf(finalPath), bytes, sha256, originalName, width, height);
    }

    /** Removes the file unless it was kept. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
