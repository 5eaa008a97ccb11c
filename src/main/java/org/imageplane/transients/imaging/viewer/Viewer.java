package org.imageplane.transients.imaging.viewer;

/** The ways to look at a candidate that a pane offers; the name is what a person's choice is stored as. */
enum Viewer {
    /** The pane's own component: the survey's picture, or the frame player. */
    OWN(""),
    JS9("JS9"),
    FIREFLY("Firefly"),
    SKY("Sky");

    private final String label;

    Viewer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Address of the viewer's page. */
    String page() {
        return ViewerPages.ROOT + name().toLowerCase(java.util.Locale.ROOT) + "/index.html";
    }

    /** Whether it opens a FITS file, and is nothing without one. */
    boolean needsFits() {
        return this == JS9 || this == FIREFLY;
    }
}
