package org.imageplane.transients.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Made pictures on the disk, named by what they are made of, so that any number of processes can share the folder: a name
 * is written once, by renaming a whole file, and always with the same bytes. A disk that fails costs time, not pictures.
 */
@Component
class PictureCache {

    private static final Logger LOG = LoggerFactory.getLogger(PictureCache.class);

    /** When a picture was last used is written down this often at most. */
    private static final Duration GRAIN = Duration.ofHours(1);

    /** The folder is swept after this part of its limit was written by this process. */
    private static final int SWEEPS_PER_LIMIT = 20;

    private final Path folder;
    private final Path temporary;
    private final CacheSweeper sweeper;
    private final long limitBytes;
    private final AtomicLong written = new AtomicLong();

    PictureCache(PictureSettings settings, CacheSweeper sweeper) {
        this.folder = settings.cache();
        this.temporary = settings.temporary();
        this.sweeper = sweeper;
        this.limitBytes = sweeper.limitBytes();
    }

    /** The bytes under that name (hexadecimal digits and an extension), if they are still there. */
    Optional<byte[]> find(String name) {
        Path file = place(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            touch(file);
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("A kept picture could not be read; it is made again.", e);
            return Optional.empty();
        }
    }

    /** Keeps the bytes under that name. */
    void keep(String name, byte[] bytes) {
        Path file = place(name);
        try {
            Files.createDirectories(temporary);
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(temporary, "picture-", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("A picture could not be kept; it will be made again.", e);
            return;
        }
        if (written.addAndGet(bytes.length) > limitBytes / SWEEPS_PER_LIMIT) {
            written.set(0);
            sweeper.sweepNow();
        }
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void touch(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(GRAIN))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }
}
