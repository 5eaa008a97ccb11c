package org.imageplane.transients.imaging.viewer;

import org.imageplane.transients.sky.SkyPosition;

/** Something else than the candidate that the viewers mark on the sky, with a short label beside it. */
public record SkyMark(Kind kind, SkyPosition position, String label) {

    /** What stands there; each kind has its own colour in every viewer. */
    public enum Kind {
        /** A pulsar or another source of a catalogue. */
        KNOWN_SOURCE,
        /** Another candidate. */
        CANDIDATE,
        /** The candidate's counterpart in the deep image. */
        COUNTERPART,
        /** The centre of the telescope's beam. */
        BEAM
    }
}
