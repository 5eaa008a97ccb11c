package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.imageplane.transients.ingest.folder.ImportFolder.RefusedFileException;

/**
 * How much a person may send for one import.
 *
 * @param files so many
 * @param fileBytes of one file
 * @param bytes of all together
 */
public record ImportLimits(int files, long fileBytes, long bytes) {

    /** An observation of 36 beams with all its files, but for the longest cubes. */
    public static final ImportLimits USUAL = new ImportLimits(20_000, 500_000_000, 10_000_000_000L);

    private static final int BUFFER = 1 << 16;
    private static final long BYTES_PER_MB = 1_000_000;

    void checkCount(int there) throws RefusedFileException {
        if (there >= files) {
            throw new RefusedFileException(
                    "These are more than the %,d files that are taken at once.".formatted(files));
        }
    }

    /** Writes a new file, counting; gives back its size. */
    long copy(String name, InputStream content, Path file, long bytesBefore) throws IOException {
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                written += read;
                if (written > fileBytes) {
                    throw new RefusedFileException(
                            "%s is larger than the %,d MB that a file may have."
                                    .formatted(name, fileBytes / BYTES_PER_MB));
                }
                if (bytesBefore + written > bytes) {
                    throw new RefusedFileException(
                            "The files are larger than the %,d MB that are taken at once."
                                    .formatted(bytes / BYTES_PER_MB));
                }
                out.write(buffer, 0, read);
            }
        }
        return written;
    }
}
