package org.imageplane.transients.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** {@link MediaComparison} of the folder and the table that {@link FileMediaStore} keeps. */
@Service
class DiskComparison implements MediaComparison {

    private final Path root;
    private final ComparedRows rows;
    private final MediaSweeper sweeper;

    DiskComparison(MediaSettings settings, ComparedRows rows, MediaSweeper sweeper) {
        this.root = settings.root();
        this.rows = rows;
        this.sweeper = sweeper;
    }

    @Override
    public Rows rows(long afterProject, long afterRow, int limit, boolean checksums) {
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException(
                    "The folder for media files is not there: check MEDIA_ROOT.");
        }
        return rows.compare(root, afterProject, afterRow, limit, checksums);
    }

    @Override
    public List<String> folders() {
        var found = new TreeSet<String>();
        found.add("");
        for (Path project : foldersOf(root)) {
            String name = String.valueOf(project.getFileName());
            if (name.equals(IncomingFolder.NAME)) {
                found.add(name);
            } else if (!name.startsWith(".")) { // pictures and imports have folders of their own
                found.add(name);
                foldersOf(project).forEach(folder -> found.add(root.relativize(folder).toString()));
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> foldersOf(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("A folder below MEDIA_ROOT cannot be read.", e);
        }
    }

    @Override
    public Folder folder(String folder) {
        var look = new FolderLook(root, rows, Instant.now());
        try {
            // the folders of observations are listed themselves; what is below them is looked at
            // with them
            int depth = folder.contains("/") ? Integer.MAX_VALUE : 1;
            Files.walkFileTree(root.resolve(folder), java.util.Set.of(), depth, new Visitor(look));
        } catch (IOException e) {
            throw new UncheckedIOException("A folder below MEDIA_ROOT cannot be read.", e);
        }
        return look.end();
    }

    @Override
    public boolean removeLeftover(String path) {
        try {
            return sweeper.removeIfLeftover(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A file below MEDIA_ROOT cannot be removed.", e);
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final FolderLook look;

        Visitor(FolderLook look) {
            this.look = look;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                look.see(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // moved or removed meanwhile
            }
            throw why;
        }
    }
}
