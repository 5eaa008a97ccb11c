package org.imageplane.transients.admin;

/** A deletion that cannot begin; the message says why. Nothing was changed. */
public class DeletionRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public DeletionRefusedException(String message) {
        super(message);
    }
}
