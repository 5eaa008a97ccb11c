package org.imageplane.transients.export;

import java.time.Instant;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.Verdict;
import org.jspecify.annotations.Nullable;

/** The columns of a table of ratings, and of their history. */
final class RatingRows {

    static final Columns<ListedRating> CURRENT = said(head());

    static final Columns<ListedRating> HISTORY =
            said(head().add("entry", Long.class, "Number of the entry", ListedRating::id)
                            .add(
                                    "action",
                                    String.class,
                                    "RATED (or confirmed), CHANGED or REMOVED",
                                    ListedRating::action))
                    .add("done_by", String.class, "Who did it", ListedRating::doneBy)
                    .add(
                            "reason",
                            String.class,
                            "Why somebody else removed it",
                            ListedRating::reason);

    private RatingRows() {}

    private static Columns<ListedRating> head() {
        return CandidateHead.columns(
                row ->
                        new CandidateHead(
                                row.candidateId(),
                                row.candidateUid(),
                                row.candidate(),
                                row.project(),
                                row.observation(),
                                row.raDeg(),
                                row.decDeg()));
    }

    private static Columns<ListedRating> said(Columns<ListedRating> columns) {
        return columns.add("person", String.class, "Who rated it", ListedRating::person)
                .add("score", Integer.class, "Confidence, 1 to 5", ListedRating::score)
                .add(
                        "verdict",
                        String.class,
                        "Real variable? TRUE, FALSE, UNSURE",
                        row -> name(row.verdict()))
                .add("classification", String.class, "What it is", ListedRating::classification)
                .add("notes", String.class, "The rater's notes", ListedRating::notes)
                .add("rated_at", Instant.class, "When it was rated", ListedRating::at);
    }

    private static @Nullable String name(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.name();
    }
}
