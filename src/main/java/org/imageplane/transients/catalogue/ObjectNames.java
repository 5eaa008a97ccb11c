package org.imageplane.transients.catalogue;

import org.imageplane.transients.sky.SkyPosition;

/** Finds the position of an object by its name: pulsars from our own catalogue, everything else through Sesame. */
public interface ObjectNames {

    /** May ask a service outside, and takes its 10 s at most; call it away from the page's thread. */
    Outcome find(String name);

    /** What came of it. */
    sealed interface Outcome {

        /** @param source who knew it: "ATNF psrcat 2.7.0", "SIMBAD through Sesame" */
        record Found(String name, SkyPosition position, String source) implements Outcome {}

        /** @param sentence says whether nobody knows the name, or who could not be asked */
        record NotFound(String sentence) implements Outcome {}
    }
}
