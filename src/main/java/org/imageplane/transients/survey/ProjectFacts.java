package org.imageplane.transients.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project as administrators see it, with what its counters say.
 *
 * @param members who belong to it; of meaning for a restricted project
 * @param rated candidates with at least one rating
 */
public record ProjectFacts(
        Project project,
        @Nullable Instant createdAt,
        long members,
        long observations,
        long candidates,
        long rated) {}
