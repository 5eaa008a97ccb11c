package org.imageplane.transients.ingest;

/** Nothing can be imported; the message is a sentence that says why and what helps. */
public class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportRefusedException(String message) {
        super(message);
    }

    public ImportRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
