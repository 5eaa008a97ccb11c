package org.imageplane.transients.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes current ratings and their history, for one candidate or thousands with the same statements. The caller holds
 * the locks ({@link RatableCandidates}) and brings the counters up to date afterwards ({@link RatingCounters}).
 */
@Component
class RatingWriter {

    private static final String PUT =
            """
            with asked as (
                select unnest(cast(:candidates as bigint[])) as candidate_id
            ), before as (
                select r.* from rating r join asked using (candidate_id)
                where r.project_id = :project and r.person_id = :person
            ), said as (
                insert into rating (project_id, candidate_id, person_id, score, verdict, classification_id, notes)
                select :project, a.candidate_id, :person, cast(:score as smallint), cast(:verdict as text),
                    cast(:classification as bigint), coalesce(cast(:notes as text), b.notes, '')
                from asked a left join before b using (candidate_id)
                on conflict (project_id, candidate_id, person_id) do update
                set score = excluded.score, verdict = excluded.verdict,
                    classification_id = excluded.classification_id, notes = excluded.notes, rated_at = now()
                where (rating.score, rating.verdict, rating.classification_id, rating.notes) is distinct from
                    (excluded.score, excluded.verdict, excluded.classification_id, excluded.notes)
                    or rating.rated_at < now() - interval '7 days'
                returning *
            )
            insert into rating_history (project_id, candidate_id, person_id, action, score, verdict,
                classification_id, notes, done_by)
            select s.project_id, s.candidate_id, s.person_id,
                case when (b.score, b.verdict, b.classification_id, b.notes) is distinct from
                    (s.score, s.verdict, s.classification_id, s.notes) and b.candidate_id is not null
                    then 'CHANGED' else 'RATED' end,
                s.score, s.verdict, s.classification_id, s.notes, :person
            from said s left join before b using (candidate_id)
            order by s.candidate_id
            returning candidate_id
            """;

    private static final String REMOVE =
            """
            with gone as (
                delete from rating
                where project_id = :project and candidate_id = :candidate and person_id = :person
                returning *
            )
            insert into rating_history (project_id, candidate_id, person_id, action, score, verdict,
                classification_id, notes, done_by, undoes)
            select project_id, candidate_id, person_id, 'REMOVED', score, verdict, classification_id, notes, :person,
                cast(:undoes as bigint)
            from gone
            """;

    private static final String RESTORE =
            """
            with earlier as (
                select h.*, exists (select from rating r where r.project_id = h.project_id
                    and r.candidate_id = h.candidate_id and r.person_id = h.person_id) as rated
                from rating_history h where h.project_id = :project and h.id = :earlier
            ), back as (
                insert into rating (project_id, candidate_id, person_id, score, verdict, classification_id, notes,
                    rated_at)
                select project_id, candidate_id, person_id, score, verdict, classification_id, notes, done_at
                from earlier
                on conflict (project_id, candidate_id, person_id) do update
                set score = excluded.score, verdict = excluded.verdict,
                    classification_id = excluded.classification_id, notes = excluded.notes,
                    rated_at = excluded.rated_at
            )
            insert into rating_history (project_id, candidate_id, person_id, action, score, verdict,
                classification_id, notes, done_by, undoes)
            select project_id, candidate_id, person_id, case when rated then 'CHANGED' else 'RATED' end,
                score, verdict, classification_id, notes, person_id, :undoes
            from earlier
            """;

    private final JdbcClient jdbc;

    RatingWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sets the person's rating of all these candidates. The same rating again is no change, unless it is older than
     * the 7 days after which the queue asks again: then it is confirmed, with its own entry in the history.
     *
     * @return the candidates whose rating changed or was confirmed
     */
    List<Long> put(long projectId, List<Long> candidateIds, long personId, CheckedRating rating) {
        Verdict verdict = rating.verdict();
        return jdbc.sql(PUT)
                .param("project", projectId)
                .param("candidates", candidateIds.toArray(Long[]::new))
                .param("person", personId)
                .param("score", rating.score())
                .param("verdict", verdict == null ? null : verdict.name())
                .param("classification", rating.classificationId())
                .param("notes", rating.notes())
                .query(Long.class)
                .list();
    }

    /** Removes the person's rating; false when there was none. */
    boolean remove(RatableCandidate candidate, long personId) {
        return remove(candidate, personId, null);
    }

    /** Takes back what that change did; the person's rating is then the one of the earlier change. */
    void undo(RatableCandidate candidate, long personId, UndoableChange change) {
        Long earlier = change.restores();
        if (earlier == null) {
            remove(candidate, personId, change.id());
        } else {
            jdbc.sql(RESTORE)
                    .param("project", candidate.projectId())
                    .param("earlier", earlier)
                    .param("undoes", change.id())
                    .update();
        }
    }

    private boolean remove(RatableCandidate candidate, long personId, @Nullable Long undoes) {
        return jdbc.sql(REMOVE)
                        .param("project", candidate.projectId())
                        .param("candidate", candidate.id())
                        .param("person", personId)
                        .param("undoes", undoes)
                        .update()
                > 0;
    }
}
