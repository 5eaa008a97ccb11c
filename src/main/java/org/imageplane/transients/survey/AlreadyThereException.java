package org.imageplane.transients.survey;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What should be made exists already; the message says what. Answered as 409. */
@ResponseStatus(HttpStatus.CONFLICT)
public class AlreadyThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyThereException(String message) {
        super(message);
    }
}
