package org.imageplane.transients.catalogue.psrcat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Finds the text of psrcat.db in what was given: the file itself, with gzip, or in a tar archive. */
final class PsrcatInput {

    /** Thirteen times the catalogue of 2025 with everything that is packed beside it. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int GZIP_MAGIC = 0x1f8b;

    private PsrcatInput() {}

    /** All of the file, unpacked; can be marked and reset. */
    static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream start = new BufferedInputStream(file);
        start.mark(2);
        int magic = start.read() << 8 | start.read();
        start.reset();
        InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(start, 1 << 16) : start;
        return new BufferedInputStream(new LimitedInput(plain, MOST_BYTES), 1 << 16);
    }

    /** The text of the catalogue within the unpacked file. */
    static InputStream catalogue(InputStream unpacked) throws IOException {
        unpacked.mark(TarHeader.BLOCK);
        byte[] block = unpacked.readNBytes(TarHeader.BLOCK);
        if (!TarHeader.isHeader(block)) {
            unpacked.reset();
            return unpacked;
        }
        while (block.length == TarHeader.BLOCK && !isZero(block)) {
            TarHeader header = TarHeader.read(block);
            if (header.isCatalogue()) {
                return new TarContent(unpacked, header.size());
            }
            unpacked.skipNBytes(header.paddedSize());
            block = unpacked.readNBytes(TarHeader.BLOCK);
        }
        throw new PsrcatFormatException("There is no psrcat.db in the tar archive.");
    }

    private static boolean isZero(byte[] block) {
        for (byte value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** One file of the archive, which ends where its header says. */
    private static final class TarContent extends InputStream {

        private final InputStream archive;
        private long left;

        TarContent(InputStream archive, long size) {
            this.archive = archive;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = archive.read(buffer, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }
    }
}
