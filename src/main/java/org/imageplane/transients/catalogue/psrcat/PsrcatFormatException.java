package org.imageplane.transients.catalogue.psrcat;

/** A file that is no psrcat database or a broken one; the message says what is wrong and in which line. */
public final class PsrcatFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    PsrcatFormatException(String sentence) {
        super(sentence);
    }

    PsrcatFormatException(long line, String sentence) {
        super("Line %d: %s".formatted(line, sentence));
    }
}
