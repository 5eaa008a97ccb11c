package org.imageplane.transients.candidate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A search that cannot be understood; the message says which parameter and why. Answered as 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class BadQueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public BadQueryException(String message) {
        super(message);
    }
}
