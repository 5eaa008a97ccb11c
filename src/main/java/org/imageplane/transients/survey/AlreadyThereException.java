package org.imageplane.transients.survey;

/** What should be made exists already; the message says what. Answered as 409. */
public class AlreadyThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyThereException(String message) {
        super(message);
    }
}
