package org.imageplane.transients.rating;

import org.imageplane.transients.survey.RatingScale;

/**
 * What rating needs to know of a candidate and its project.
 *
 * @param blind whether this person may not see what others said
 */
record RatableCandidate(
        long projectId,
        long id,
        long observationId,
        String observation,
        String project,
        RatingScale scale,
        boolean blind) {}
