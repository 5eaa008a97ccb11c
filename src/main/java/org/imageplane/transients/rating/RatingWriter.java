package org.imageplane.transients.rating;

import java.util.List;
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
            ), act as (
                select case when cardinality(cast(:candidates as bigint[])) > 1 then nextval('rating_act') end as number
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
                classification_id, notes, done_by, act)
            select s.project_id, s.candidate_id, s.person_id,
                case when (b.score, b.verdict, b.classification_id, b.notes) is distinct from
                    (s.score, s.verdict, s.classification_id, s.notes) and b.candidate_id is not null
                    then 'CHANGED' else 'RATED' end,
                s.score, s.verdict, s.classification_id, s.notes, :person, act.number
            from said s left join before b using (candidate_id) cross join act
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
                classification_id, notes, done_by)
            select project_id, candidate_id, person_id, 'REMOVED', score, verdict, classification_id, notes, :person
            from gone
            """;

    private final JdbcClient jdbc;

    RatingWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sets the person's rating of all these candidates. The same rating again is no change, unless it is older than
     * the 7 days after which the queue asks again: then it is confirmed, with its own entry in the history. The
     * entries of several candidates carry the number of the act, so that {@link TakenBack} finds them together.
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
        return jdbc.sql(REMOVE)
                        .param("project", candidate.projectId())
                        .param("candidate", candidate.id())
                        .param("person", personId)
                        .update()
                > 0;
    }
}
