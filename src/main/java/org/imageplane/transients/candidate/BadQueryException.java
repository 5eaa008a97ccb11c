package org.imageplane.transients.candidate;

/** A search that cannot be understood; the message says which parameter and why. Answered as 400. */
public class BadQueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public BadQueryException(String message) {
        super(message);
    }
}
