package org.imageplane.transients.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.OwnRating;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what rating several candidates together would change, by the same rule as {@link RatingWriter}. */
@Component
class TogetherPreviews {

    private static final String LINES =
            """
            select c.id, c.name, o.external_id, r.person_id is not null as rated,
                r.score, r.verdict, t.name as classification, r.notes, r.rated_at,
                r.person_id is null
                    or (r.score, r.verdict, r.classification_id, r.notes) is distinct from
                        (cast(:score as smallint), cast(:verdict as text), cast(:classification as bigint),
                            coalesce(cast(:notes as text), r.notes))
                    or r.rated_at < now() - interval '7 days' as changes
            from candidate c
            join observation o on o.id = c.observation_id
            left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.person_id = :me
            left join classification t on t.id = r.classification_id
            where c.project_id = :project and c.id = any(:candidates)
            """;

    private final JdbcClient jdbc;

    TogetherPreviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line for each, in this order; the person sees them all, and all are of the project. */
    TogetherPreview of(long projectId, Collection<Long> ids, Actor actor, CheckedRating rating) {
        Verdict verdict = rating.verdict();
        List<Long> order = List.copyOf(ids);
        return new TogetherPreview(
                jdbc
                        .sql(LINES)
                        .param("project", projectId)
                        .param("candidates", ids.toArray(Long[]::new))
                        .param("me", actor.personId())
                        .param("score", rating.score())
                        .param("verdict", verdict == null ? null : verdict.name())
                        .param("classification", rating.classificationId())
                        .param("notes", rating.notes())
                        .query(TogetherPreviews::line)
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(line -> order.indexOf(line.candidateId())))
                        .toList());
    }

    private static TogetherPreview.Line line(ResultSet row, int number) throws SQLException {
        return new TogetherPreview.Line(
                row.getLong("id"),
                row.getString("name"),
                row.getString("external_id"),
                own(row),
                row.getBoolean("changes"));
    }

    private static @Nullable OwnRating own(ResultSet row) throws SQLException {
        if (!row.getBoolean("rated")) {
            return null;
        }
        return new OwnRating(
                row.getObject("score", Integer.class),
                row.getString("verdict"),
                row.getString("classification"),
                row.getString("notes"),
                row.getObject("rated_at", OffsetDateTime.class).toInstant());
    }
}
