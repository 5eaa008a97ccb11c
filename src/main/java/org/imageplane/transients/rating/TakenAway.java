package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody's rating away: the rating, its entry in the history, the counters and the audit log in one transaction. */
@Component
class TakenAway {

    private static final String REMOVE =
            """
            with gone as (
                delete from rating
                where project_id = :project and candidate_id = :candidate and person_id = :person
                returning *
            ), noted as (
                insert into rating_history (project_id, candidate_id, person_id, action, score, verdict,
                    classification_id, notes, done_by, reason)
                select project_id, candidate_id, person_id, 'REMOVED', score, verdict, classification_id, notes,
                    :admin, :reason
                from gone
            )
            select p.username, concat_ws(', ', 'confidence ' || g.score, lower(g.verdict), t.name) as said
            from gone g join person p on p.id = g.person_id
            left join classification t on t.id = g.classification_id
            """;

    /** Whose rating it was, and what it said. */
    private record Gone(String username, String said) {}

    private final RatableCandidates candidates;
    private final RatingCounters counters;
    private final AuditLog audit;
    private final News news;
    private final JdbcClient jdbc;

    TakenAway(
            RatableCandidates candidates,
            RatingCounters counters,
            AuditLog audit,
            News news,
            JdbcClient jdbc) {
        this.candidates = candidates;
        this.counters = counters;
        this.audit = audit;
        this.news = news;
        this.jdbc = jdbc;
    }

    /** What became of the candidate; empty when the person has not rated it. */
    @Transactional
    Optional<AppliedChange> remove(Actor admin, long candidateId, long personId, String reason) {
        RatableCandidate candidate = candidates.lock(admin, candidateId);
        Optional<Gone> gone =
                jdbc.sql(REMOVE)
                        .param("project", candidate.projectId())
                        .param("candidate", candidateId)
                        .param("person", personId)
                        .param("admin", admin.personId())
                        .param("reason", reason)
                        .query(Gone.class)
                        .optional();
        return gone.map(
                rating -> {
                    note(admin, candidate, rating, reason);
                    news.tellOthers(
                            new CandidateRated(candidate.projectId(), candidateId, personId));
                    var counted = counters.recount(candidate.projectId(), List.of(candidateId));
                    return new AppliedChange(candidate, 1, counted, Optional.empty());
                });
    }

    private void note(Actor admin, RatableCandidate candidate, Gone rating, String reason) {
        audit.note(
                admin,
                AuditAct.DELETED,
                "rating",
                "candidate %d of %s, by %s"
                        .formatted(candidate.id(), candidate.project(), rating.username()),
                "Took away %s’s rating (%s): %s"
                        .formatted(
                                rating.username(),
                                rating.said().isEmpty() ? "a note alone" : rating.said(),
                                reason));
    }
}
