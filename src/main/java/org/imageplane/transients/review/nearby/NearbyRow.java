package org.imageplane.transients.review.nearby;

import java.util.List;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** A line of the table of what is near. */
sealed interface NearbyRow {

    /** Another one for each line of each candidate on the desk: what is meant for one never reaches another. */
    String key();

    /** What its kind column says. */
    String title();

    /**
     * Something on the sky.
     *
     * @param group what is hidden and shown together: a kind, or the key of an outside catalogue
     * @param position null when nobody knows it any more; {@code separationArcmin} then too
     * @param facts numbers and words, with units
     * @param fullFacts the same in full precision
     * @param link its page; null when it has none
     * @param candidate its id, when it is a candidate
     * @param tickable whether a rating may be given to it too
     * @param source what the candidate on the desk may be associated with; null for candidates
     * @param association what is said of that; null: nothing
     */
    record Thing(
            String key,
            NearbyKind kind,
            String group,
            String title,
            String name,
            @Nullable SkyPosition position,
            @Nullable Double separationArcmin,
            String facts,
            String fullFacts,
            @Nullable String link,
            @Nullable Long candidate,
            boolean tickable,
            @Nullable AssociatedSource source,
            @Nullable Association association)
            implements NearbyRow {

        /** Whether its page is another site's. */
        boolean leavesTheSite() {
            return candidate == null && link != null;
        }

        Thing with(@Nullable Association now) {
            return new Thing(
                    key,
                    kind,
                    group,
                    title,
                    name,
                    position,
                    separationArcmin,
                    facts,
                    fullFacts,
                    link,
                    candidate,
                    tickable,
                    source,
                    now);
        }
    }

    /**
     * A sentence of its own, such as what became of asking a service.
     *
     * @param full the same with every name, for a closer look
     * @param catalogues keys of those it is about
     * @param button what its button says, which asks them again; empty for none
     */
    record Note(
            String key,
            String title,
            String sentence,
            String full,
            List<String> catalogues,
            String button)
            implements NearbyRow {

        /** The same while those are asked again. */
        Note waiting() {
            String again = "being asked again …";
            return new Note(key, title, again, title + ": " + again, catalogues, "");
        }
    }
}
