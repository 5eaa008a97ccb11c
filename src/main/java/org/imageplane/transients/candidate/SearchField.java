package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imageplane.transients.survey.Quantity;

/**
 * A value that a search can be ordered by or limited to, as an SQL expression over {@link SearchSql#FROM}.
 *
 * @param mayBeAbsent whether the expression can be null: such rows come last whatever the direction
 */
record SearchField(String name, String sql, Type type, boolean mayBeAbsent) {

    /** What the expression gives. Times are counted in microseconds, so that they survive in a cursor. */
    enum Type {
        WHOLE,
        NUMBER,
        TEXT
    }

    static final String SEPARATION = "separation";
    private static final String MEAN_SCORE = "mean_score";
    private static final Set<String> TELLING =
            Set.of(MEAN_SCORE, "true_count", "false_count", "unsure_count", "notes");

    /** A verdict ranks like the score it is nearest to. */
    private static final String OWN_SCORE =
            "coalesce(r.score, case r.verdict when 'TRUE' then 5 when 'UNSURE' then 3 when 'FALSE' then 1 end)";

    private static final List<SearchField> FIXED =
            List.of(
                    new SearchField("id", "c.id", Type.WHOLE, false),
                    new SearchField("name", "c.name", Type.TEXT, false),
                    new SearchField("ra_deg", "c.ra_deg", Type.NUMBER, false),
                    new SearchField("dec_deg", "c.dec_deg", Type.NUMBER, false),
                    new SearchField("observation", "o.external_id", Type.TEXT, false),
                    new SearchField("detection_filter", "f.name", Type.TEXT, true),
                    new SearchField("beam", "b.beam_index", Type.WHOLE, true),
                    new SearchField("rating_count", "c.rating_count", Type.WHOLE, false),
                    new SearchField(MEAN_SCORE, "c.mean_score", Type.NUMBER, true),
                    new SearchField("own_score", OWN_SCORE, Type.WHOLE, true),
                    verdicts("true_count"),
                    verdicts("false_count"),
                    verdicts("unsure_count"),
                    new SearchField(
                            "last_rated", microseconds("c.last_rated_at"), Type.WHOLE, true),
                    new SearchField("uploaded", microseconds("c.created_at"), Type.WHOLE, false),
                    new SearchField(SEPARATION, SearchCones.SEPARATION_DEG, Type.NUMBER, false),
                    new SearchField("notes", "left(nullif(c.notes, ''), 200)", Type.TEXT, true));

    /** Their names, in this order. */
    static final List<String> FIXED_NAMES = FIXED.stream().map(SearchField::name).toList();

    static Optional<SearchField> fixed(String name) {
        return FIXED.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /** NaN counts as absent; the expression is the one of the quantity's index, letter by letter. */
    static SearchField of(Quantity quantity) {
        return new SearchField(
                quantity.key(),
                "nullif(c.measurements[%d], 'NaN')".formatted(quantity.slot()),
                Type.NUMBER,
                true);
    }

    private static SearchField verdicts(String counter) {
        return new SearchField(counter, "c." + counter, Type.WHOLE, false);
    }

    /** Whether it says what others said. */
    boolean tellsOfOthers() {
        return TELLING.contains(name);
    }

    /** What others said stays hidden in a blind project; so its numbers are absent there. */
    SearchField hiddenInBlindProjects() {
        return new SearchField(
                name, "case when c.project_id not in (:blind) then " + sql + " end", type, true);
    }

    private static String microseconds(String time) {
        return "cast(extract(epoch from " + time + ") * 1000000 as bigint)";
    }
}
