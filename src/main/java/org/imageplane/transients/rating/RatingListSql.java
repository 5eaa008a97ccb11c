package org.imageplane.transients.rating;

import java.util.Map;
import org.imageplane.transients.rating.RatingQuery.Order;

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
            select said.*, p.name as project, coalesce(c.uid, gone.uid) as uid, coalesce(c.name, gone.name) as candidate,
                c.ra_deg, c.dec_deg, coalesce(o.external_id, gone.observation) as external_id,
                rater.username as rater, t.name as classification, doer.username as doer
            from %s
            join project p on p.id = said.project_id
            join person rater on rater.id = said.person_id
            left join candidate c on c.project_id = said.project_id and c.id = said.candidate_id
            left join observation o on o.id = c.observation_id
            left join deleted_candidate gone
                on c.id is null and gone.project_id = said.project_id and gone.candidate_id = said.candidate_id
            left join classification t on t.id = said.classification_id
            left join person doer on doer.id = said.done_by
            """;

    private final RatingQuery query;
    private final RatingConditions conditions;

    RatingListSql(RatingScope scope) {
        query = scope.query();
        conditions = new RatingConditions(scope);
    }

    Map<String, Object> parameters() {
        return conditions.parameters();
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
                    order by %s limit :offset + cast(:limit as bigint)) said
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

    /** How many. */
    String count() {
        return "select count(*) from %s where said.project_id = any(:projects)%s"
                .formatted(rows(), where());
    }

    /** Three counts, each by several workers: much faster than one that is fine enough for all three. */
    String sums() {
        String counted =
                "from %s where said.project_id = any(:projects)%s".formatted(rows(), where());
        return """
        select 'person' as kind, p.username as name, null::date as day, null as answer, n
        from (select said.person_id, count(*) as n %1$s group by 1) c join person p on p.id = c.person_id
        union all
        select 'classification', min(t.name), null, null, sum(n)
        from (select said.classification_id, count(*) as n %1$s group by 1) c
        left join classification t on t.id = c.classification_id group by lower(t.name)
        union all
        select 'day', null, day, coalesce(score::text, verdict), n
        from (select (said.at at time zone 'UTC')::date as day, said.score, said.verdict, count(*) as n %1$s
            group by 1, 2, 3) c
        order by kind, day, n desc, name, answer
        """
                .formatted(counted);
    }

    private String rows() {
        return query.history() ? HISTORY : CURRENT;
    }

    private String where() {
        return conditions.text();
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
}
