package org.imageplane.transients.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Each download holds a database connection as long as its reader takes, so there is an end to them. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class TooManyExportsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyExportsException(int most) {
        super("%d downloads are running already; try again in a minute.".formatted(most));
    }
}
