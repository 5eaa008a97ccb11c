package org.imageplane.transients.candidate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enough of a candidate to tell it from others.
 *
 * @param observation outside id
 * @param beam index; null where the survey has no beams
 * @param beamId likewise
 */
public record CandidateReference(
        long projectId,
        long id,
        UUID uid,
        String name,
        String project,
        String observation,
        @Nullable Integer beam,
        long observationId,
        @Nullable Long beamId) {}
