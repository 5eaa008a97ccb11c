package org.imageplane.transients.catalogue.service;

/** An answer is not of its published format; the message ends a sentence that begins with the service's name. */
class NonsenseException extends Exception {

    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }
}
