package org.imageplane.transients.export;

import java.time.Instant;
import java.util.function.Function;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.OwnRating;
import org.jspecify.annotations.Nullable;

/** What a table of candidates says of their ratings: the counters, and those of the person who asks. */
final class RatingColumns {

    private RatingColumns() {}

    static void addTo(Columns<CandidateRow> columns) {
        columns.add(
                        "rating_count",
                        Integer.class,
                        "How many people rated it",
                        CandidateRow::ratingCount)
                .add("mean_score", Double.class, "Mean of their scores", CandidateRow::meanScore)
                .add("own_score", Integer.class, "My score, 1 to 5", own(OwnRating::score))
                .add("own_verdict", String.class, "My verdict", own(OwnRating::verdict))
                .add(
                        "own_classification",
                        String.class,
                        "My classification",
                        own(OwnRating::classification))
                .add("own_notes", String.class, "My notes", own(OwnRating::notes))
                .add("own_rated_at", Instant.class, "When I rated it", own(OwnRating::ratedAt));
    }

    private static Function<CandidateRow, ? extends @Nullable Object> own(
            Function<OwnRating, ? extends @Nullable Object> part) {
        return row -> row.ownRating() == null ? null : part.apply(row.ownRating());
    }
}
