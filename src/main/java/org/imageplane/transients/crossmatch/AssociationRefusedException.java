package org.imageplane.transients.crossmatch;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What should be associated can be no source; the message says why. Answered as 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class AssociationRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public AssociationRefusedException(String message) {
        super(message);
    }
}
