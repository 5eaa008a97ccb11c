package org.imageplane.transients.rating;

/** A rating that cannot be taken; the message says what is wrong. Answered as 400. Nothing was changed. */
public class RatingRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public RatingRefusedException(String message) {
        super(message);
    }
}
