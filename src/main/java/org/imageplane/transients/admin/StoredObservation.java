package org.imageplane.transients.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a project holds of an observation.
 *
 * @param observation outside id
 * @param givenBy who uploaded it first; null when nobody knows
 * @param leaving whether it is being deleted
 */
public record StoredObservation(
        long projectId,
        String project,
        long observationId,
        String observation,
        String name,
        @Nullable String givenBy,
        Instant givenAt,
        int beams,
        int candidates,
        int rated,
        int ratings,
        int files,
        long bytes,
        boolean leaving) {}
