package org.imageplane.transients.ingest.web;

/** A file of an upload is larger than its kind may be. Answered as 413. */
class FileTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileTooLargeException(String message) {
        super(message);
    }
}
