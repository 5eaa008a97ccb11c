package org.imageplane.transients.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What administrators are deleting: nothing new comes into it any more. All of it is part of the caller's transaction,
 * before whose end nobody else begins to delete what was found open, and which waits for those who are still filling
 * what it closes. To be called before anything else in the transaction is locked.
 */
public interface Closures {

    /**
     * Why nothing can be stored there, as a sentence for whoever wanted to; empty when it can, until the transaction ends.
     *
     * @param observationId null where only the project matters
     * @param beamId null where the survey has no beams
     */
    Optional<String> closed(long projectId, @Nullable Long observationId, @Nullable Long beamId);

    /** Waits until nobody stores anything in the project, and keeps everybody from it until the transaction ends. */
    void hold(long projectId);

    /** Closes the whole project for good; false when it is closed already. */
    boolean closeProject(long projectId);

    /** Closes the observation in this project for good; false when it is closed already. */
    boolean closeObservation(long projectId, long observationId);

    /** Closes the beam for good; false when it is closed already. */
    boolean closeBeam(long projectId, long beamId);
}
