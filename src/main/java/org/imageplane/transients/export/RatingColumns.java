package org.imageplane.transients.export;

import java.time.Instant;
import java.util.function.Function;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.candidate.VerdictCounts;
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
                .add(
                        "true_count",
                        Integer.class,
                        "How many people say it is a real variable",
                        verdicts(VerdictCounts::trueCount))
                .add(
                        "false_count",
                        Integer.class,
                        "How many people say it is not",
                        verdicts(VerdictCounts::falseCount))
                .add(
                        "unsure_count",
                        Integer.class,
                        "How many people are unsure whether it is",
                        verdicts(VerdictCounts::unsureCount))
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

    private static Function<CandidateRow, ? extends @Nullable Object> verdicts(
            Function<VerdictCounts, Integer> part) {
        return row -> row.verdicts() == null ? null : part.apply(row.verdicts());
    }
}
