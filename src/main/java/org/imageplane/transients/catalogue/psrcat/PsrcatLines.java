package org.imageplane.transients.catalogue.psrcat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines and counts them; a line of unreasonable length is refused before it fills the memory. */
final class PsrcatLines {

    private static final int MOST_CHARACTERS = 10_000;

    private final InputStream in;
    private long number;

    PsrcatLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, or null behind the last. */
    @Nullable String next() throws IOException {
        int value = in.read();
        if (value < 0) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder(80);
        while (value >= 0 && value != '\n') {
            if (line.length() == MOST_CHARACTERS) {
                throw new PsrcatFormatException(
                        number,
                        "it has more than %d characters; this is no psrcat database."
                                .formatted(MOST_CHARACTERS));
            }
            line.append((char) value);
            value = in.read();
        }
        return line.toString().stripTrailing();
    }

    /** The number of the last line read, from 1. */
    long number() {
        return number;
    }
}
