package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what a person did last to one candidate or, in one act, to many. The caller holds the locks and brings the
 * counters up to date afterwards.
 */
@Component
class TakenBack {

    /** A candidate of the act. {@code restores} is the entry in force again without it; null: no rating then. */
    private record Entry(
            long candidateId, long id, @Nullable Long restores, boolean latest, boolean rated) {}

    /** What came back, and how many of the act were changed since and are left. */
    record Outcome(List<Long> candidates, int left) {}

    /**
     * What the person did to these candidates, without what was taken back, and without the taking back. Nothing from
     * before an administrator took their rating away.
     */
    private static final String STANDING =
            """
            from rating_history h
            where h.project_id = :project and h.candidate_id = any(:candidates) and h.person_id = :me
                and h.undoes is null
                and not exists (select from rating_history u
                    where u.project_id = h.project_id and u.candidate_id = h.candidate_id and u.undoes = h.id)
                and not exists (select from rating_history a
                    where a.project_id = h.project_id and a.candidate_id = h.candidate_id and a.person_id = h.person_id
                        and a.done_by <> a.person_id and a.id >= h.id)
            """;

    private static final String ENTRIES =
            """
            select candidate_id, id, restores, latest, exists (select from rating r
                where r.project_id = :project and r.candidate_id = s.candidate_id and r.person_id = :me) as rated
            from (
                select h.candidate_id, h.id, h.act,
                    lag(case when h.action <> 'REMOVED' then h.id end)
                        over (partition by h.candidate_id order by h.id) as restores,
                    row_number() over (partition by h.candidate_id order by h.id desc) = 1 as latest
            """
                    + STANDING
                    + """
            ) s
            where s.id = :entry or s.act = cast(:act as bigint)
            order by candidate_id
            """;

    private static final String RESTORE =
            """
            with earlier as (
                select h.*, back.undoes as takes_back, back.rated
                from unnest(cast(:earlier as bigint[]), cast(:undoes as bigint[]), cast(:rated as boolean[]))
                    as back (id, undoes, rated)
                join rating_history h on h.project_id = :project and h.id = back.id
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
                score, verdict, classification_id, notes, person_id, takes_back
            from earlier order by candidate_id
            """;

    private static final String REMOVE =
            """
            with asked as (
                select * from unnest(cast(:candidates as bigint[]), cast(:undoes as bigint[]))
                    as asked (candidate_id, undoes)
            ), gone as (
                delete from rating r using asked a
                where r.project_id = :project and r.candidate_id = a.candidate_id and r.person_id = :me
                returning r.*, a.undoes
            )
            insert into rating_history (project_id, candidate_id, person_id, action, score, verdict,
                classification_id, notes, done_by, undoes)
            select project_id, candidate_id, person_id, 'REMOVED', score, verdict, classification_id, notes, :me, undoes
            from gone order by candidate_id
            """;

    private final JdbcClient jdbc;

    TakenBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What undo would take back; empty when there is nothing left. */
    Optional<LastAct> last(RatableCandidate candidate, Actor actor) {
        return jdbc.sql("select h.id as entry, h.act " + STANDING + " order by h.id desc limit 1")
                .param("project", candidate.projectId())
                .param("candidates", new Long[] {candidate.id()})
                .param("me", actor.personId())
                .query(LastAct.class)
                .optional();
    }

    /** Takes it back for those of the candidates that the person has not changed since. */
    Outcome takeBack(long projectId, List<Long> candidateIds, Actor actor, LastAct last) {
        List<Entry> entries =
                jdbc.sql(ENTRIES)
                        .param("project", projectId)
                        .param("candidates", candidateIds.toArray(Long[]::new))
                        .param("me", actor.personId())
                        .param("entry", last.entry())
                        .param("act", last.act())
                        .query(Entry.class)
                        .list();
        List<Entry> back = entries.stream().filter(Entry::latest).toList();
        restore(projectId, back.stream().filter(entry -> entry.restores() != null).toList());
        remove(projectId, actor, back.stream().filter(entry -> entry.restores() == null).toList());
        return new Outcome(
                back.stream().map(Entry::candidateId).toList(), entries.size() - back.size());
    }

    private void restore(long projectId, List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql(RESTORE)
                    .param("project", projectId)
                    .param("earlier", entries.stream().map(Entry::restores).toArray(Long[]::new))
                    .param("undoes", entries.stream().map(Entry::id).toArray(Long[]::new))
                    .param("rated", entries.stream().map(Entry::rated).toArray(Boolean[]::new))
                    .update();
        }
    }

    private void remove(long projectId, Actor actor, List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql(REMOVE)
                    .param("project", projectId)
                    .param("me", actor.personId())
                    .param(
                            "candidates",
                            entries.stream().map(Entry::candidateId).toArray(Long[]::new))
                    .param("undoes", entries.stream().map(Entry::id).toArray(Long[]::new))
                    .update();
        }
    }
}
