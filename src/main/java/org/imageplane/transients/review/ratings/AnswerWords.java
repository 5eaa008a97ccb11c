package org.imageplane.transients.review.ratings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.rating.Verdict;
import org.jspecify.annotations.Nullable;

/** Answers of both scales: a confidence from 1 to 5, or whether it is a real variable. */
final class AnswerWords {

    /** All there are, in their order. */
    static final List<String> ALL = List.of("1", "2", "3", "4", "5", "TRUE", "UNSURE", "FALSE");

    private static final Map<String, String> WORDS =
            Map.of(
                    "1", "Confidence 1",
                    "2", "Confidence 2",
                    "3", "Confidence 3",
                    "4", "Confidence 4",
                    "5", "Confidence 5",
                    "TRUE", "Real: true",
                    "UNSURE", "Real: unsure",
                    "FALSE", "Real: false");

    private AnswerWords() {}

    /** In words; null is a rating with neither. */
    static String of(@Nullable String answer) {
        return answer == null ? "No answer" : Objects.requireNonNull(WORDS.get(answer));
    }

    /** What a query asks for; null for any. */
    static @Nullable String asked(RatingQuery query) {
        if (query.verdict() != null) {
            return query.verdict().name();
        }
        return query.score() == null ? null : query.score().toString();
    }

    /** The query for that answer alone; null for any. */
    static RatingQuery ask(RatingQuery query, @Nullable String answer) {
        boolean score = answer != null && Character.isDigit(answer.charAt(0));
        return query.with("score", score ? answer : null).with("verdict", score ? null : answer);
    }

    /** For a table: the number, or the verdict. */
    static String cell(ListedRating row) {
        Verdict verdict = row.verdict();
        if (verdict != null) {
            return verdict.name().toLowerCase(Locale.ROOT);
        }
        return row.score() == null ? "–" : row.score().toString();
    }
}
