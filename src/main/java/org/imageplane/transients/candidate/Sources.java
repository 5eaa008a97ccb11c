package org.imageplane.transients.candidate;

import java.util.List;
import org.imageplane.transients.account.Actor;

/** Sources: the detections of one position, in several beams of an observation and in several observations. */
public interface Sources {

    /** {@link #detections} gives at most so many. */
    int MOST_DETECTIONS = 500;

    /**
     * The other detections of the candidate's project at its position: those of the same source in other beams of its
     * observation first, by beam; then those within 5″ in any observation, by its beginning, the latest first.
     *
     * @throws java.util.NoSuchElementException when this person sees no such candidate
     */
    List<Detection> detections(Actor actor, long candidateId);
}
