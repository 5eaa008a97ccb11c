package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A temporary folder for files that a person sends: flat, bounded, and gone when it is deleted. Zip files are unpacked
 * while they arrive; whatever their entries are called, nothing is written outside.
 */
public final class ImportFolder {

    /** What came cannot be taken; the message is a sentence. */
    public static final class RefusedFileException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedFileException(String message) {
            super(message);
        }
    }

    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");
    private static final long LEFT_FREE_BYTES = 500_000_000;

    private final Path home;
    private final ImportLimits limits;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    /** In a new folder below that one. */
    public ImportFolder(Path parent, ImportLimits limits) throws IOException {
        Files.createDirectories(parent);
        this.home = Files.createTempDirectory(parent, "import-");
        Files.createDirectory(path());
        this.limits = limits;
    }

    /** Where the files are. */
    public Path path() {
        return home.resolve("files");
    }

    /** A place for a list of refused rows, which is not one of the files. */
    public Path report() {
        return home.resolve("refused.csv");
    }

    public synchronized int files() {
        return names.size();
    }

    public synchronized long bytes() {
        return bytes;
    }

    /**
     * Takes a file, in place of one of the same name; of a zip file all that is in it.
     *
     * @throws RefusedFileException when it is more than is taken, or no file to be kept
     */
    public synchronized void put(String sentName, InputStream content) throws IOException {
        String name = sentName.substring(sentName.replace('\\', '/').lastIndexOf('/') + 1);
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            new ZipUnpacker(name, this::putNew).unpack(content);
        } else {
            remove(name);
            putNew(name, content);
        }
    }

    private void remove(String name) throws IOException {
        if (names.remove(name)) {
            Path file = path().resolve(name);
            bytes -= Files.size(file);
            Files.delete(file);
        }
    }

    private void putNew(String name, InputStream content) throws IOException {
        if (!NAME.matcher(name).matches() || name.startsWith(".")) {
            throw new RefusedFileException("\"%s\" is no name of a file.".formatted(name));
        }
        if (names.contains(name)) {
            throw new RefusedFileException("There are two files called %s.".formatted(name));
        }
        limits.checkCount(names.size());
        if (Files.getFileStore(home).getUsableSpace() < LEFT_FREE_BYTES) {
            throw new RefusedFileException("The server's disk is full: tell an administrator.");
        }
        Path file = path().resolve(name);
        boolean complete = false;
        try {
            bytes += limits.copy(name, content, file, bytes);
            names.add(name);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes everything. */
    public synchronized void delete() {
        delete(home);
        names.clear();
        bytes = 0;
    }

    /** Removes a folder with all that is in it, unless another process is doing so. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            return;
        } catch (UncheckedIOException vanishing) {
            if (!(vanishing.getCause() instanceof NoSuchFileException)) {
                throw vanishing;
            }
        } catch (IOException busy) {
            throw new UncheckedIOException("%s could not be removed.".formatted(folder), busy);
        }
    }
}
