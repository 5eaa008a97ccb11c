package org.imageplane.transients.review.web;

import java.time.Instant;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.rating.Rating;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The asking person's current rating; score or verdict, as the project's scale has it. */
@JsonNaming(SnakeCaseStrategy.class)
record RatingJson(
        @Nullable Integer score,
        @Nullable String verdict,
        @Nullable String classification,
        String notes,
        Instant ratedAt) {

    static @Nullable RatingJson of(@Nullable OwnRating rating) {
        return rating == null
                ? null
                : new RatingJson(
                        rating.score(),
                        rating.verdict(),
                        rating.classification(),
                        rating.notes(),
                        rating.ratedAt());
    }

    static RatingJson of(Rating rating) {
        return new RatingJson(
                rating.score(),
                rating.verdict() == null ? null : rating.verdict().name(),
                rating.classification(),
                rating.notes(),
                rating.ratedAt());
    }
}
