package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what a rater says against the scale of the candidate's project. */
@Component
class RatingRules {

    private record Term(long id, boolean retired) {}

    private final JdbcClient jdbc;

    RatingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rating, ready to be stored.
     *
     * @throws RatingRefusedException when it does not fit the scale or says nothing
     */
    CheckedRating check(RatableCandidate candidate, RatingInput input) {
        checkScale(candidate, input);
        String notes = input.notes() == null ? null : RaterText.check("Notes", input.notes());
        Long classification = classification(candidate.scale(), input.classification());
        if (input.score() == null
                && input.verdict() == null
                && classification == null
                && (notes == null || notes.isEmpty())) {
            throw new RatingRefusedException(
                    "This rating says nothing: give %s, a classification or notes."
                            .formatted(asked(candidate.scale())));
        }
        return new CheckedRating(input.score(), input.verdict(), classification, notes);
    }

    private static void checkScale(RatableCandidate candidate, RatingInput input) {
        boolean fits =
                switch (candidate.scale()) {
                    case CONFIDENCE_1_5 -> input.verdict() == null;
                    case TRUE_FALSE_UNSURE -> input.score() == null;
                };
        if (!fits) {
            throw new RatingRefusedException(
                    "Project %s is rated with %s, not with a %s."
                            .formatted(
                                    candidate.project(),
                                    asked(candidate.scale()),
                                    input.score() == null ? "verdict" : "score"));
        }
        Integer score = input.score();
        if (score != null && (score < 1 || score > 5)) {
            throw new RatingRefusedException("A score is from 1 to 5, not %d.".formatted(score));
        }
    }

    private static String asked(RatingScale scale) {
        return switch (scale) {
            case CONFIDENCE_1_5 -> "a score from 1 to 5";
            case TRUE_FALSE_UNSURE -> "a verdict (TRUE, FALSE or UNSURE)";
        };
    }

    private @Nullable Long classification(RatingScale scale, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String wanted = RaterText.check("Classifications", name);
        List<Term> terms =
                jdbc.sql(
                                """
                                select id, retired_at is not null as retired from classification
                                where rating_scale = :scale and lower(name) = lower(:name)
                                """)
                        .param("scale", scale.name())
                        .param("name", wanted)
                        .query(Term.class)
                        .list();
        if (terms.isEmpty()) {
            throw new RatingRefusedException(
                    "There is no classification “%s” for this project.".formatted(wanted));
        }
        if (terms.getFirst().retired()) {
            throw new RatingRefusedException(
                    "The classification “%s” is no longer used: choose another.".formatted(wanted));
        }
        return terms.getFirst().id();
    }
}
