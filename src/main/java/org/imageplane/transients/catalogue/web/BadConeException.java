package org.imageplane.transients.catalogue.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A cone that cannot be understood; the message says which parameter and why. Answered as 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class BadConeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadConeException(String sentence) {
        super(sentence);
    }
}
