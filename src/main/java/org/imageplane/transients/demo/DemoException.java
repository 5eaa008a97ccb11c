package org.imageplane.transients.demo;

/** The demonstration cannot go on; the message says to a person why, and what helps. */
public final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoException(String message) {
        super(message);
    }

    public DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
