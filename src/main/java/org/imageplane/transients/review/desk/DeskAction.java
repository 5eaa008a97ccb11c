package org.imageplane.transients.review.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.RatingScale;

/** Something a rater does at the desk, by key or by button; both send its {@link #code}. */
sealed interface DeskAction {

    /** Confidence 1 to 5: saves and goes on. */
    record Score(int score) implements DeskAction {}

    /** "Real variable?": saves and goes on. */
    record Real(Verdict verdict) implements DeskAction {}

    /** Chooses a classification, or takes the choice back. */
    record Term(String name) implements DeskAction {}

    /** The others. */
    enum Plain implements DeskAction {
        NEXT,
        SAVE,
        SKIP,
        BACK,
        UNDO,
        HELP,
        NOTE,
        NEARBY
    }

    /** The text that stands for this action on the page. */
    default String code() {
        return switch (this) {
            case Score s -> "score:" + s.score();
            case Real r -> "verdict:" + r.verdict();
            case Term t -> "term:" + t.name();
            case Plain p -> p.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The action with that code; empty for anything else, since a browser may send what it likes. */
    static Optional<DeskAction> ofCode(String code) {
        try {
            if (code.startsWith("score:")) {
                int score = Integer.parseInt(code.substring(6));
                return score >= 1 && score <= 5 ? Optional.of(new Score(score)) : Optional.empty();
            }
            if (code.startsWith("verdict:")) {
                return Optional.of(new Real(Verdict.valueOf(code.substring(8))));
            }
            if (code.startsWith("term:")) {
                return Optional.of(new Term(code.substring(5)));
            }
            return Optional.of(Plain.valueOf(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The keys of the desk on this scale that are no letters of terms. */
    static Map<String, DeskAction> fixedKeys(RatingScale scale) {
        Map<String, DeskAction> keys = new LinkedHashMap<>();
        switch (scale) {
            case CONFIDENCE_1_5 -> {
                for (int score = 1; score <= 5; score++) {
                    keys.put(String.valueOf(score), new Score(score));
                }
            }
            case TRUE_FALSE_UNSURE -> {
                keys.put("t", new Real(Verdict.TRUE));
                keys.put("f", new Real(Verdict.FALSE));
                keys.put("u", new Real(Verdict.UNSURE));
            }
        }
        keys.put("n", Plain.NEXT);
        keys.put("Enter", Plain.SAVE);
        keys.put("s", Plain.SKIP);
        keys.put("b", Plain.BACK);
        keys.put("z", Plain.UNDO);
        keys.put("/", Plain.NOTE);
        keys.put(".", Plain.NEARBY);
        keys.put("?", Plain.HELP);
        return keys;
    }

    /** The letters that no term may have on this scale. */
    static Set<Character> reservedLetters(RatingScale scale) {
        Set<Character> reserved = new TreeSet<>();
        for (String key : fixedKeys(scale).keySet()) {
            if (key.length() == 1) {
                reserved.add(key.charAt(0));
            }
        }
        return reserved;
    }
}
