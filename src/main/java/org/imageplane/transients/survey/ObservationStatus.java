package org.imageplane.transients.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An observation within a project, with how many of its candidates were uploaded and how many have a rating. */
public record ObservationStatus(
        long projectId,
        String project,
        Observation observation,
        int candidateCount,
        int ratedCount,
        @Nullable String givenBy,
        Instant givenAt) {}
