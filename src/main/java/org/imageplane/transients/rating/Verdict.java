package org.imageplane.transients.rating;

/** Answer to "Real variable?". */
public enum Verdict {
    TRUE,
    FALSE,
    UNSURE
}
