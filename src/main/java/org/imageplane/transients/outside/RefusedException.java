package org.imageplane.transients.outside;

import java.io.IOException;

/** The server answered what is not gone along with; the message is the end of a sentence that begins with its name. */
class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
