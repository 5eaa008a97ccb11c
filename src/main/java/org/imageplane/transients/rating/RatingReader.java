package org.imageplane.transients.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads current ratings and their history. */
@Component
class RatingReader {

    private final JdbcClient jdbc;

    RatingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's current rating. */
    Optional<Rating> own(RatableCandidate candidate, Actor actor) {
        return jdbc.sql(
                        """
                        select r.*, t.name as classification from rating r
                        left join classification t on t.id = r.classification_id
                        where r.project_id = :project and r.candidate_id = :candidate and r.person_id = :me
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("me", actor.personId())
                .query(
                        (row, number) ->
                                new Rating(
                                        row.getLong("candidate_id"),
                                        row.getLong("person_id"),
                                        actor.username(),
                                        row.getObject("score", Integer.class),
                                        verdict(row),
                                        row.getString("classification"),
                                        row.getString("notes"),
                                        instant(row, "rated_at")))
                .optional();
    }

    /** The candidate's history, newest first; of one person only, or (when null) of everybody. */
    List<RatingChange> history(RatableCandidate candidate, @Nullable Long personId) {
        return jdbc.sql(
                        """
                        select h.*, t.name as classification, rater.username as rater, doer.username as doer
                        from rating_history h
                        join person rater on rater.id = h.person_id
                        join person doer on doer.id = h.done_by
                        left join classification t on t.id = h.classification_id
                        where h.project_id = :project and h.candidate_id = :candidate
                            and (cast(:person as bigint) is null or h.person_id = :person)
                        order by h.id desc
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("person", personId)
                .query(
                        (row, number) ->
                                new RatingChange(
                                        row.getString("rater"),
                                        row.getString("action"),
                                        row.getObject("score", Integer.class),
                                        verdict(row),
                                        row.getString("classification"),
                                        row.getString("notes"),
                                        row.getString("doer"),
                                        instant(row, "done_at"),
                                        row.getString("reason")))
                .list();
    }

    /** What rating the whole observation would touch. */
    Ratings.ObservationPreview preview(RatableCandidate candidate, Actor actor) {
        return jdbc.sql(
                        """
                        select count(*) as candidates, count(r.person_id) as already_rated
                        from candidate c
                        left join rating r on r.project_id = c.project_id and r.candidate_id = c.id
                            and r.person_id = :me and r.counts
                        where c.project_id = :project and c.observation_id = :observation
                        """)
                .param("me", actor.personId())
                .param("project", candidate.projectId())
                .param("observation", candidate.observationId())
                .query(
                        (row, number) ->
                                new Ratings.ObservationPreview(
                                        candidate.observation(),
                                        candidate.project(),
                                        row.getInt("candidates"),
                                        row.getInt("already_rated")))
                .single();
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        String name = row.getString("verdict");
        return name == null ? null : Verdict.valueOf(name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
