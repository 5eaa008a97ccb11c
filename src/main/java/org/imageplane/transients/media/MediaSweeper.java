package org.imageplane.transients.media;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what a process that was killed left behind: incoming files, and files in their place whose transaction never
 * committed. Only names of our own making are touched, and only when they are a day old, because other processes may be
 * receiving now.
 */
@Component
class MediaSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(MediaSweeper.class);

    /** Younger files may be being received. */
    static final Duration OLD = Duration.ofDays(1);

    private static final Pattern OURS =
            Pattern.compile("\\d+/[A-Za-z0-9_-]+/[0-9a-f-]{36}-[a-z0-9-]+\\.[a-z]+");

    private final Path root;
    private final Path incoming;
    private final MediaStore media;

    MediaSweeper(MediaSettings settings, IncomingFolder incoming, MediaStore media) {
        this.root = settings.root();
        this.incoming = incoming.path();
        this.media = media;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT24H")
    void sweep() throws IOException {
        int removed = sweep(Instant.now().minus(OLD));
        if (removed > 0) {
            LOG.info("Removed {} files that interrupted uploads had left behind.", removed);
        }
    }

    /** Removes leftovers last written before then; gives back how many. */
    int sweep(Instant before) throws IOException {
        var visitor = new Visitor(before);
        Files.walkFileTree(root, visitor);
        return visitor.removed;
    }

    /** Whether that path below the media root is a name that we give to files of candidates and beams. */
    static boolean isOurs(String path) {
        return OURS.matcher(path).matches();
    }

    /** Removes the file with that path below the media root by the rule of {@link #sweep}; whether it did. */
    boolean removeIfLeftover(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        return file.startsWith(root)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(OLD))
                && isLeftover(file)
                && Files.deleteIfExists(file);
    }

    private boolean isLeftover(Path file) {
        return file.startsWith(incoming)
                || isOurs(root.relativize(file).toString())
                        && media.find(root.relativize(file).toString()).isEmpty();
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Instant before;
        private int removed;

        Visitor(Instant before) {
            this.before = before;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.lastModifiedTime().toInstant().isBefore(before) && isLeftover(file)) {
                Files.deleteIfExists(file);
                removed++;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // an upload of another process has moved it
            }
            throw why;
        }
    }
}
