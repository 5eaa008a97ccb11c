package org.imageplane.transients.rating;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imageplane.transients.candidate.BadQueryException;
import org.jspecify.annotations.Nullable;

/**
 * Which ratings to list, as an address says it; nulls and an empty text do not limit.
 *
 * @param candidate its number
 * @param classification name, or {@link #UNCLASSIFIED}
 * @param from first UTC day, {@code to} the last one
 * @param text part of the candidate's name or of the rater's notes
 * @param history every change that was ever made, not only what holds now
 */
public record RatingQuery(
        @Nullable Long candidate,
        @Nullable String project,
        @Nullable String observation,
        @Nullable String classification,
        @Nullable Integer score,
        @Nullable Verdict verdict,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        boolean history,
        Order order,
        boolean descending) {

    /** What a list may be ordered by. */
    public enum Order {
        WHEN,
        CANDIDATE,
        PERSON,
        ANSWER,
        CLASSIFICATION
    }

    /** Stands for ratings without a classification. */
    public static final String UNCLASSIFIED = "(none)";

    /** The parameters that limit ratings themselves and say nothing of candidates. */
    public static final Set<String> OF_RATINGS_ONLY =
            Set.of("candidate", "score", "person", "from", "to", "history");

    /**
     * Reads {@code candidate, project, observation, classification, score, verdict, person, from, to, text, history,
     * sort=when|candidate|person|answer|classification[,desc]}; others are left alone. Newest first unless said otherwise.
     *
     * @throws BadQueryException with a sentence for the first that cannot be read
     */
    public static RatingQuery read(Map<String, List<String>> parameters) {
        return new RatingParameters(parameters).query();
    }

    /** All current ratings, newest first. */
    public static RatingQuery all() {
        return read(Map.of());
    }

    /** The parameters that {@link #read} reads back as the same; what is at its default is left out. */
    public Map<String, List<String>> write() {
        Map<String, List<String>> written = new LinkedHashMap<>();
        put(written, "candidate", candidate);
        put(written, "project", project);
        put(written, "observation", observation);
        put(written, "classification", classification);
        put(written, "score", score);
        put(written, "verdict", verdict);
        put(written, "person", person);
        put(written, "from", from);
        put(written, "to", to);
        put(written, "text", text.isEmpty() ? null : text);
        put(written, "history", history ? true : null);
        boolean usual = order == Order.WHEN && descending;
        put(
                written,
                RatingParameters.SORT,
                usual ? null : RatingParameters.word(order) + (descending ? ",desc" : ""));
        return written;
    }

    /** The same with another value of that parameter; null for none. */
    public RatingQuery with(String parameter, @Nullable Object value) {
        Map<String, List<String>> changed = write();
        changed.remove(parameter);
        put(changed, parameter, value);
        return read(changed);
    }

    /** The same in another order. */
    public RatingQuery sorted(Order newOrder, boolean newDescending) {
        return with(
                RatingParameters.SORT,
                RatingParameters.word(newOrder) + (newDescending ? ",desc" : ""));
    }

    /** Without any limits, in the same order; the history stays. */
    public RatingQuery unlimited() {
        return all().with("history", history ? true : null).sorted(order, descending);
    }

    /** Whether nothing limits it. */
    public boolean isUnlimited() {
        return equals(unlimited());
    }

    private static void put(
            Map<String, List<String>> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, List.of(value.toString()));
        }
    }
}
