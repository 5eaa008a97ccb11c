package org.imageplane.transients.catalogue;

/** How a pulsar catalogue came into the database. */
public enum PulsarOrigin {
    /** With the application. */
    SNAPSHOT,
    /** Somebody sent its file. */
    UPLOAD,
    /** A program of the operators read its file. */
    COMMAND,
    /** From the address of the setting {@code PSRCAT_URL}. */
    ADDRESS
}
