package org.imageplane.transients.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a project holds.
 *
 * @param uploaders how many people gave it observations
 * @param lastGivenAt when it was given the newest; null when it has none
 * @param leaving whether it is being deleted
 */
public record StoredProject(
        long id,
        String name,
        int observations,
        int uploaders,
        @Nullable Instant lastGivenAt,
        int beams,
        int candidates,
        int rated,
        int ratings,
        int files,
        long bytes,
        boolean leaving) {}
