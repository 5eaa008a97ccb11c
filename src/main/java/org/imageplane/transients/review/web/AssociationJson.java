package org.imageplane.transients.review.web;

import java.time.Instant;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a candidate is, may be or is not.
 *
 * @param state PROPOSED, CONFIRMED or REMOVED
 * @param username who said so last; null: the application proposes it
 * @param reason of the proposal; empty where there is none
 */
@JsonNaming(SnakeCaseStrategy.class)
record AssociationJson(
        String catalogue,
        String name,
        String state,
        @Nullable Double raDeg,
        @Nullable Double decDeg,
        @Nullable String username,
        Instant changedAt,
        String reason) {

    static AssociationJson of(Association association) {
        SkyPosition position = association.source().position();
        return new AssociationJson(
                association.source().catalogue(),
                association.source().name(),
                association.state().name(),
                position == null ? null : position.raDeg(),
                position == null ? null : position.decDeg(),
                association.username(),
                association.changedAt(),
                association.reason());
    }
}
