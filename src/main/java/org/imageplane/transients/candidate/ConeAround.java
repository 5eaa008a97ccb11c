package org.imageplane.transients.candidate;

/** What of a candidate has to lie in a cone. */
public enum ConeAround {
    /** The candidate itself. */
    CANDIDATE,
    /** The centre of the beam that it was found in. */
    BEAM_CENTRE,
    /** The nearest known source, or the counterpart in a deep image. */
    KNOWN_SOURCE
}
