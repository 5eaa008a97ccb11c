package org.imageplane.transients.candidate;

/** Filter on the verdict that somebody gave: anybody, or in a blind project the person who asks. */
public enum SaidVerdict {
    TRUE,
    FALSE,
    UNSURE
}
