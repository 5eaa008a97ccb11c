package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one search. They pick keys in order ({@code project_id, id, sort_value}); {@link CandidateRows} reads
 * the rows behind them. What a person wrote is bound, never part of a statement.
 */
final class SearchSql {

    /** A join that a statement does not use is dropped by the planner, because each is on a unique key. */
    static final String FROM =
            """
            from candidate c
            left join observation o on o.id = c.observation_id
            left join beam b on b.id = c.beam_id
            left join detection_filter f on f.id = c.detection_filter_id
            left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.person_id = :person
            """;

    /** Rows with a sort value come first, those without after them, by id. */
    enum Part {
        VALUED,
        ABSENT
    }

    /** With more projects than this a statement for each no longer pays. */
    private static final int MOST_BRANCHES = 12;

    private final SearchScope scope;
    private final SearchField order;
    private final SearchConditions conditions;

    SearchSql(SearchScope scope) {
        this.scope = scope;
        this.order = scope.order();
        this.conditions = new SearchConditions(scope);
    }

    Map<String, @Nullable Object> parameters() {
        return conditions.parameters();
    }

    List<Part> parts() {
        return order.mayBeAbsent() ? List.of(Part.VALUED, Part.ABSENT) : List.of(Part.VALUED);
    }

    String count() {
        return "select count(*) " + from("c.project_id in (:projects)", List.of());
    }

    String count(Part part) {
        return "select count(*) " + from("c.project_id in (:projects)", within(part));
    }

    /** The key of the candidate {@code :id}, whether or not it is one of those that the query has. */
    String key() {
        return "select c.project_id, c.id, %s as sort_value %swhere c.id = :id and c.project_id in (:projects)"
                .formatted(order.sql(), FROM);
    }

    /** All keys of a part, in order. */
    String keys(Part part) {
        return keys("c.project_id in (:projects)", within(part)) + inOrder(part);
    }

    /**
     * At most {@code :limit} keys of a part from {@code :offset} on, or behind the key {@code :after, :afterId}. Each
     * project has a statement of its own where that lets it use the indexes, which are by project.
     */
    String page(Part part, boolean behind) {
        List<String> more = new ArrayList<>(within(part));
        if (behind) {
            more.add(behind(part));
        }
        String limited = inOrder(part) + " limit :limit offset :offset";
        if (!scope.query().cones().isEmpty() || scope.projects().size() > MOST_BRANCHES) {
            return keys("c.project_id in (:projects)", more) + limited;
        }
        if (scope.projects().size() == 1) {
            return keys("c.project_id = " + scope.projects().getFirst(), more) + limited;
        }
        return scope.projects().stream()
                .map(project -> keys("c.project_id = " + project, more) + inOrder(part))
                .map(branch -> "(" + branch + " limit cast(:limit as bigint) + :offset)")
                .collect(Collectors.joining("\nunion all\n", "select * from (", ") k" + limited));
    }

    private String keys(String projects, List<String> more) {
        return "select c.project_id, c.id, %s as sort_value ".formatted(order.sql())
                + from(projects, more);
    }

    private String from(String projects, List<String> more) {
        List<String> where = new ArrayList<>(List.of(projects));
        where.addAll(conditions.all());
        where.addAll(more);
        return FROM + "where " + String.join("\n  and ", where);
    }

    private List<String> within(Part part) {
        if (!order.mayBeAbsent()) {
            return List.of();
        }
        return List.of(order.sql() + (part == Part.VALUED ? " is not null" : " is null"));
    }

    private String behind(Part part) {
        if (part == Part.ABSENT) {
            return "c.id > :afterId";
        }
        String sign = scope.descending() ? "<" : ">";
        return order.sql().equals("c.id")
                ? "c.id %s :afterId".formatted(sign)
                : "(%s, c.id) %s (:after, :afterId)".formatted(order.sql(), sign);
    }

    private String inOrder(Part part) {
        if (part == Part.ABSENT) {
            return "\norder by id";
        }
        String direction = scope.descending() ? " desc" : "";
        return "\norder by sort_value%s, id%s".formatted(direction, direction);
    }
}
