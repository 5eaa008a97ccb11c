package org.imageplane.transients.imaging;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the folder of made pictures within its size: what was not used for longest goes first. */
@Component
class CacheSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(CacheSweeper.class);
    private static final long BYTES_PER_MB = 1_000_000;

    /** What a small file takes on a disk. */
    private static final long BLOCK_BYTES = 4096;

    private static final double LEFT_AFTER_SWEEP = 0.9;
    private static final Duration INTERRUPTED = Duration.ofHours(1);

    /** A kept file; its time is when it was last used. */
    private record Kept(Path path, long bytes, Instant used) {}

    private final Path folder;
    private final Path temporary;
    private final long limitBytes;
    private final ReentrantLock sweeping = new ReentrantLock();

    CacheSweeper(PictureSettings settings) {
        this.folder = settings.cache();
        this.temporary = settings.temporary();
        this.limitBytes = settings.cacheMb() * BYTES_PER_MB;
    }

    long limitBytes() {
        return limitBytes;
    }

    /** Sweeps, unless this process does already. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweepNow() {
        if (sweeping.tryLock()) {
            try {
                sweep();
            } catch (IOException e) {
                LOG.warn("The folder of made pictures could not be swept.", e);
            } finally {
                sweeping.unlock();
            }
        }
    }

    private void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Kept> kept = new ArrayList<>();
        Files.walkFileTree(folder, new Visitor(kept));
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        if (bytes <= limitBytes) {
            return;
        }
        kept.sort(Comparator.comparing(Kept::used));
        for (Kept oldest : kept) {
            if (bytes <= limitBytes * LEFT_AFTER_SWEEP) {
                break;
            }
            Files.deleteIfExists(oldest.path());
            bytes -= oldest.bytes();
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<Kept> kept;

        Visitor(List<Kept> kept) {
            this.kept = kept;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Instant used = attributes.lastModifiedTime().toInstant();
            if (!file.startsWith(temporary)) {
                long blocks = Math.ceilDiv(attributes.size(), BLOCK_BYTES);
                kept.add(new Kept(file, blocks * BLOCK_BYTES, used));
            } else if (used.isBefore(Instant.now().minus(INTERRUPTED))) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // another process has removed it
            }
            throw why;
        }
    }
}
