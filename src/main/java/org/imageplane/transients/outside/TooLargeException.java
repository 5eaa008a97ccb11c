package org.imageplane.transients.outside;

import java.io.IOException;

/** A body is longer than the request allows. */
class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;
}
