package org.imageplane.transients.imaging.fits;

/** A file cannot be read as a FITS image; the message is a sentence for the person who wanted to see it. */
public final class UnreadableFitsException extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableFitsException(String sentence) {
        super(sentence);
    }

    UnreadableFitsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
