package org.imageplane.transients.rating;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.rating.RatingQuery.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** The statements of {@link RatingList} with their parameters: rows named {@code said}, limited to what a query asks for. */
final class RatingListSql {

    private static final String CURRENT =
            """
            (select project_id, candidate_id, person_id, score, verdict, classification_id, notes, rated_at as at,
                null::bigint as id, null::text as action, null::bigint as done_by, null::text as reason
            from rating) said
            """;

    private static final String HISTORY =
            """
            (select project_id, candidate_id, person_id, score, verdict, classification_id, notes, done_at as at,
                id, action, done_by, reason
            from rating_history) said
            """;

    private static final String NAMES =
            """
            select said.*, p.name as project, c.uid, c.name as candidate, c.ra_deg, c.dec_deg, o.external_id,
                rater.username as rater, t.name as classification, doer.username as doer
            from %s
            join project p on p.id = said.project_id
            join person rater on rater.id = said.person_id
            left join candidate c on c.project_id = said.project_id and c.id = said.candidate_id
            left join observation o on o.id = c.observation_id
            left join classification t on t.id = said.classification_id
            left join person doer on doer.id = said.done_by
            """;

    private final RatingQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RatingListSql(RatingScope scope) {
        query = scope.query();
        parameters.put("projects", new SqlArrayValue("bigint", scope.projects().toArray()));
        if (!scope.blind().isEmpty()) {
            limit("(said.project_id <> all(:blind) or said.person_id = :me)");
            parameters.put("blind", new SqlArrayValue("bigint", scope.blind().toArray()));
            parameters.put("me", scope.personId());
        }
        limit("said.score = :score", "score", query.score());
        limit(
                "said.verdict = :verdict",
                "verdict",
                query.verdict() == null ? null : query.verdict().name());
        limit("said.at >= :from", "from", start(query.from()));
        limit("said.at < :to", "to", query.to() == null ? null : start(query.to().plusDays(1)));
        limit(
                "said.person_id = (select id from person where lower(username) = lower(:person))",
                "person",
                query.person());
        limit(
                """
                (said.project_id, said.candidate_id) in (select project_id, id from candidate
                    where project_id = any(:projects)
                        and observation_id = (select id from observation where external_id = :observation))
                """,
                "observation",
                query.observation());
        classification();
        text();
    }

    private void classification() {
        if (RatingQuery.UNCLASSIFIED.equals(query.classification())) {
            limit("said.classification_id is null");
        } else {
            limit(
                    """
                    said.classification_id = any(array(
                        select id from classification where lower(name) = lower(:classification)))
                    """,
                    "classification",
                    query.classification());
        }
    }

    private void text() {
        limit(
                """
                (said.notes ilike :text or (said.project_id, said.candidate_id) in (
                    select project_id, id from candidate
                    where project_id = any(:projects) and name ilike :text))
                """,
                "text",
                query.text().isEmpty()
                        ? null
                        : "%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * One page: of each project its first rows by an index, merged, and only then the names. Needs {@code offset} and
     * {@code limit}.
     */
    String page() {
        String first =
                """
                (select said.* from unnest(:projects) as seen (id)
                cross join lateral (
                    select said.* from %s %s where said.project_id = seen.id%s
                    order by %s limit :offset + :limit) said
                %s order by %s offset :offset limit :limit) said
                """
                        .formatted(rows(), sortJoin(), where(), order(), sortJoin(), order());
        return NAMES.formatted(first) + " order by " + order();
    }

    /** All, by candidate and person. */
    String all() {
        return NAMES.formatted(rows())
                + " where said.project_id = any(:projects)"
                + where()
                + " order by said.project_id, said.candidate_id, said.person_id, said.id";
    }

    /** Those of some candidates; needs {@code keyProjects} and {@code keyIds}. */
    String ofCandidates() {
        return NAMES.formatted(
                        "unnest(:keyProjects, :keyIds) with ordinality as key (project_id, id, place) join "
                                + rows()
                                + " on said.project_id = key.project_id and said.candidate_id = key.id")
                + " where said.project_id = any(:projects)"
                + where()
                + " order by key.place, rater.username, said.id";
    }

    /** Counted once in fine steps by several workers, then summed up in three ways. */
    String sums() {
        return """
        with fine as materialized (
            select said.person_id, said.classification_id, said.score, said.verdict,
                floor(extract(epoch from said.at) / 86400)::int as day, count(*) as n
            from %s where said.project_id = any(:projects)%s
            group by 1, 2, 3, 4, 5)
        select 'person' as kind, p.username as name, null::int as day, null as answer, sum(n) as n
        from fine join person p on p.id = fine.person_id group by p.username
        union all
        select 'classification', min(t.name), null, null, sum(n)
        from fine left join classification t on t.id = fine.classification_id group by lower(t.name)
        union all
        select 'day', null, day, coalesce(score::text, verdict), sum(n)
        from fine group by day, coalesce(score::text, verdict)
        order by kind, day, n desc, name, answer
        """
                .formatted(rows(), where());
    }

    private String rows() {
        return query.history() ? HISTORY : CURRENT;
    }

    private String where() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    private String sortJoin() {
        return switch (query.order()) {
            case PERSON -> "join person rater on rater.id = said.person_id";
            case CLASSIFICATION -> "left join classification t on t.id = said.classification_id";
            case WHEN, CANDIDATE, ANSWER -> "";
        };
    }

    private String order() {
        String way = query.descending() ? " desc" : "";
        String first =
                switch (query.order()) {
                    case WHEN -> "";
                    case CANDIDATE -> "said.candidate_id%1$s, ";
                    case PERSON -> "rater.username%1$s, ";
                    case ANSWER -> "said.score%1$s nulls last, said.verdict%1$s nulls last, ";
                    case CLASSIFICATION -> "t.name%1$s nulls last, ";
                };
        String when = query.order() == Order.WHEN ? way : " desc";
        return first.formatted(way)
                + "said.at%1$s, said.candidate_id%1$s, said.person_id%1$s".formatted(when)
                + (query.history() ? ", said.id" + when : "");
    }

    private void limit(String condition) {
        conditions.add(condition);
    }

    private void limit(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
