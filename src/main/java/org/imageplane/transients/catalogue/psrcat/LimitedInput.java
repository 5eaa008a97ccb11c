package org.imageplane.transients.catalogue.psrcat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more bytes than a limit, so that a small file cannot unpack into an endless one. */
final class LimitedInput extends FilterInputStream {

    private final long most;
    private long given;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(Math.min(wanted, most - given + 1));
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        given += bytes;
        if (given > most) {
            throw new PsrcatFormatException(
                    "The file has more than %d bytes when unpacked, which no psrcat database has."
                            .formatted(most));
        }
    }
}
