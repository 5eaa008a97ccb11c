package org.imageplane.transients.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody has this username already, upper and lower case ignored. */
@ResponseStatus(HttpStatus.CONFLICT)
public class PersonAlreadyThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonAlreadyThereException(String username) {
        super("There is already a person with the username %s.".formatted(username));
    }
}
