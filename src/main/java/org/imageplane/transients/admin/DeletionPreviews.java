package org.imageplane.transients.admin;

import java.util.List;
import org.imageplane.transients.admin.DeletionPreview.RaterShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a deletion would take; where the counters of observations know it, these are asked. */
@Component
class DeletionPreviews {

    private record Counts(
            int observations, int beams, int candidates, int rated, int files, long bytes) {}

    private record Words(int ratings, int comments, int associations, int people) {}

    private static final String WHOLE =
            """
            select count(*) as observations,
                (select count(*) from beam b where b.project_id = :project%1$s) as beams,
                coalesce(sum(po.candidate_count), 0) as candidates, coalesce(sum(po.rated_count), 0) as rated,
                coalesce(sum(po.file_count), 0) as files, coalesce(sum(po.file_bytes), 0) as bytes
            from project_observation po where po.project_id = :project%2$s
            """;

    private static final String PART =
            """
            select 0 as observations, %3$d as beams, count(*) as candidates,
                count(*) filter (where c.rating_count > 0) as rated,
                (select count(*) from media_file f where f.project_id = :project and (f.%2$s)) as files,
                (select coalesce(sum(f.bytes), 0) from media_file f where f.project_id = :project and (f.%2$s)) as bytes
            from candidate c where c.project_id = :project and c.%1$s
            """;

    private static final String WORDS =
            """
            select
                (select count(*) from rating r where r.project_id = :project%1$s) as ratings,
                (select count(distinct r.person_id) from rating r where r.project_id = :project%1$s) as people,
                (select count(*) from candidate_comment t where t.project_id = :project%2$s) as comments,
                (select count(*) from association a
                    where a.project_id = :project and a.person_id is not null%3$s) as associations
            """;

    private static final String PEOPLE =
            """
            select p.username, count(*) as ratings from rating r join person p on p.id = r.person_id
            where r.project_id = :project%s
            group by p.username order by ratings desc, p.username limit :most
            """;

    private final JdbcClient jdbc;

    DeletionPreviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DeletionPreview of(DeletionScope scope) {
        Counts counts = about(counting(scope), scope).query(Counts.class).single();
        Words words =
                about(
                                WORDS.formatted(
                                        scope.among("r.candidate_id"),
                                        scope.among("t.candidate_id"),
                                        scope.among("a.candidate_id")),
                                scope)
                        .query(Words.class)
                        .single();
        List<RaterShare> people =
                about(PEOPLE.formatted(scope.among("r.candidate_id")), scope)
                        .param("most", DeletionPreview.MOST_PEOPLE)
                        .query(RaterShare.class)
                        .list();
        return new DeletionPreview(
                scope.subject(),
                scope.name(),
                scope.kind() == Deletion.Kind.PROJECT
                        || counts.candidates() > DeletionPreview.LARGE
                        || words.ratings() > DeletionPreview.MANY_RATINGS,
                counts.observations(),
                counts.beams(),
                counts.candidates(),
                counts.rated(),
                words.ratings(),
                words.comments(),
                words.associations(),
                counts.files(),
                counts.bytes(),
                people,
                words.people());
    }

    private static String counting(DeletionScope scope) {
        return switch (scope.kind()) {
            case PROJECT -> WHOLE.formatted("", "");
            case OBSERVATION ->
                    WHOLE.formatted(
                            " and b.observation_id = :observation",
                            " and po.observation_id = :observation");
            case BEAM ->
                    PART.formatted(
                            "beam_id = :beam",
                            "beam_id = :beam or f.candidate_id in (select c.id from candidate c where c.project_id = :project and c.beam_id = :beam)",
                            1);
            case CANDIDATES ->
                    PART.formatted("id = any(:chosen)", "candidate_id = any(:chosen)", 0);
        };
    }

    private JdbcClient.StatementSpec about(String sql, DeletionScope scope) {
        return jdbc.sql(sql).params(scope.parameters());
    }
}
