package org.imageplane.transients.imaging.fits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The file itself or, when it is a gzip, its content in a temporary file that goes when this is closed. */
final class Unpacked implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final boolean temporary;

    private Unpacked(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /** Looks at the first bytes; a gzip is unpacked into the folder, up to the limit. */
    static Unpacked of(Path file, Path folder, long limitBytes)
            throws IOException, UnreadableFitsException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (begins(head, 0x1f, 0x8b)) {
            return gunzip(file, folder, limitBytes);
        }
        if (begins(head, 'B', 'Z', 'h')) {
            throw packed("bzip2", "bunzip2");
        }
        if (begins(head, 0x1f, 0x9d)) {
            throw packed("compress", "uncompress");
        }
        return new Unpacked(file, false);
    }

    Path path() {
        return path;
    }

    private static Unpacked gunzip(Path file, Path folder, long limitBytes)
            throws IOException, UnreadableFitsException {
        Files.createDirectories(folder);
        var unpacked = new Unpacked(Files.createTempFile(folder, "unpacked-", ".fits"), true);
        try (InputStream packed = Files.newInputStream(file);
                var in = new GZIPInputStream(packed, BUFFER_BYTES);
                OutputStream out = Files.newOutputStream(unpacked.path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limitBytes) {
                    throw new UnreadableFitsException(
                            "This gzip unpacks to more than %,d MB, the largest FITS file that is read."
                                    .formatted(limitBytes / 1_000_000));
                }
                out.write(buffer, 0, read);
            }
            return unpacked;
        } catch (IOException e) {
            unpacked.close();
            throw new UnreadableFitsException("This gzip is damaged or cut.", e);
        } catch (UnreadableFitsException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private static boolean begins(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableFitsException packed(String by, String with) {
        return new UnreadableFitsException(
                "This file is packed by %s, which is not read here: unpack it with %s, or use gzip."
                        .formatted(by, with));
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
