package org.imageplane.transients.rating;

import org.imageplane.transients.survey.RatingScale;

/**
 * What rating needs to know of a candidate and its project.
 *
 * @param blind whether this person may not see what others said
 * @param leaving whether an administrator is deleting it
 */
record RatableCandidate(
        long projectId,
        long id,
        long observationId,
        String observation,
        String project,
        RatingScale scale,
        boolean blind,
        boolean leaving) {

    /**
     * For whoever wants to say something of it.
     *
     * @throws RatingRefusedException when it is being deleted
     */
    void requireStaying() {
        if (leaving) {
            throw new RatingRefusedException(
                    "This candidate of observation %s is being deleted from project %s by an administrator: go on with the next."
                            .formatted(observation, project));
        }
    }
}
