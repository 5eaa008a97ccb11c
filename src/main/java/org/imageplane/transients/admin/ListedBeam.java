package org.imageplane.transients.admin;

import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A beam as administrators see it.
 *
 * @param centre null when nobody said where it looks
 */
public record ListedBeam(
        long id,
        long projectId,
        String project,
        String observation,
        int index,
        String description,
        @Nullable SkyPosition centre,
        int candidates,
        boolean leaving) {}
