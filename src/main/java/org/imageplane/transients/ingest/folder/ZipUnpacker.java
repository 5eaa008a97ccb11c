package org.imageplane.transients.ingest.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.imageplane.transients.ingest.folder.ImportFolder.RefusedFileException;

/**
 * Takes the files out of a zip file as it arrives, without its folders. Entries that point outside, and contents that
 * grow out of all proportion, end it.
 */
final class ZipUnpacker {

    /** Takes one file. */
    @FunctionalInterface
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    /** FITS images and tables pack to a tenth or so; a zip bomb to a thousandth. */
    private static final long LARGEST_GROWTH = 200;

    /** Below it nobody is harmed. */
    private static final long HARMLESS_BYTES = 100_000_000;

    private final String zipName;
    private final Taker taker;
    private long unpacked;

    ZipUnpacker(String zipName, Taker taker) {
        this.zipName = zipName;
        this.taker = taker;
    }

    void unpack(InputStream content) throws IOException {
        Counted packed = new Counted(content);
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (pointsOutside(name)) {
                    throw new RefusedFileException(
                            "%s holds \"%s\", which points outside of it: nothing more of it is taken."
                                    .formatted(zipName, name));
                }
                String last = name.substring(name.lastIndexOf('/') + 1);
                if (entry.isDirectory() || last.startsWith(".") || name.startsWith("__MACOSX/")) {
                    continue;
                }
                taker.take(last, new Watched(zip, packed));
                files++;
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new RefusedFileException(
                    "%s cannot be unpacked: %s".formatted(zipName, damaged.getMessage()));
        }
        if (files == 0) {
            throw new RefusedFileException(
                    "%s is no zip file, or an empty one.".formatted(zipName));
        }
    }

    private static boolean pointsOutside(String name) {
        return name.startsWith("/")
                || name.matches("^[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../");
    }

    /** Counts what was read of the zip file. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }

    /** An entry's content, which ends with a refusal when it grows too much. */
    private final class Watched extends FilterInputStream {

        private final Counted packed;

        Watched(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > HARMLESS_BYTES && unpacked > LARGEST_GROWTH * packed.bytes) {
                throw new RefusedFileException(
                        "%s unpacks to more than %d times its size: that is no survey's data."
                                .formatted(zipName, LARGEST_GROWTH));
            }
            return read;
        }

        @Override
        public void close() {
            // the zip file goes on with its next entry
        }
    }
}
