package org.imageplane.transients.shell;

import java.util.concurrent.CompletableFuture;
import org.imageplane.transients.sky.SkyPosition;

/** Finds objects by name for the fields of pages. A room that knows names makes a bean of it. */
public interface NamedPositions {

    /** Asks without holding up the caller; ends with an answer, never with an exception. */
    CompletableFuture<Answer> find(String name);

    /** What came of it, with a sentence for the person who asked. */
    sealed interface Answer {

        String sentence();

        /** @param sentence which object, and who knows it: "J0437-4715, ATNF psrcat 2.7.0" */
        record Found(SkyPosition position, String sentence) implements Answer {}

        /** @param sentence why there is none */
        record NotFound(String sentence) implements Answer {}
    }
}
