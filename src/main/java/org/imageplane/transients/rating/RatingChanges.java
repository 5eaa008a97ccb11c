package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.replica.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes ratings, each change in one transaction: candidates locked first and by ascending id, then ratings with their
 * history, the person's claims, and the counters last.
 */
@Component
class RatingChanges {

    private final RatableCandidates candidates;
    private final RatingRules rules;
    private final RatingWriter writer;
    private final RatingReader reader;
    private final RatingCounters counters;
    private final Claims claims;
    private final News news;

    RatingChanges(
            RatableCandidates candidates,
            RatingRules rules,
            RatingWriter writer,
            RatingReader reader,
            RatingCounters counters,
            Claims claims,
            News news) {
        this.candidates = candidates;
        this.rules = rules;
        this.writer = writer;
        this.reader = reader;
        this.counters = counters;
        this.claims = claims;
        this.news = news;
    }

    @Transactional
    AppliedChange rate(Actor actor, long candidateId, RatingInput input) {
        RatableCandidate candidate = candidates.lock(actor, candidateId);
        return one(actor, put(actor, candidate, List.of(candidateId), input));
    }

    @Transactional
    AppliedChange rateObservation(Actor actor, long candidateId, RatingInput input) {
        RatableCandidate candidate = candidates.find(actor, candidateId);
        return several(
                actor, put(actor, candidate, candidates.lockObservationOf(candidate), input));
    }

    @Transactional
    AppliedChange rateSource(Actor actor, long candidateId, RatingInput input) {
        RatableCandidate candidate = candidates.find(actor, candidateId);
        return several(actor, put(actor, candidate, candidates.lockSourceOf(candidate), input));
    }

    @Transactional
    AppliedChange withdraw(Actor actor, long candidateId) {
        RatableCandidate candidate = candidates.lock(actor, candidateId);
        return one(actor, changed(actor, candidate, writer.remove(candidate, actor.personId())));
    }

    @Transactional
    AppliedChange undo(Actor actor, long candidateId) {
        RatableCandidate candidate = candidates.lock(actor, candidateId);
        var last = reader.undoable(candidate, actor);
        last.ifPresent(change -> writer.undo(candidate, actor.personId(), change));
        return one(actor, changed(actor, candidate, last.isPresent()));
    }

    private AppliedChange one(Actor actor, AppliedChange change) {
        if (change.changed() > 0) {
            news.tellOthers(change.ofOne(actor));
        }
        return change;
    }

    private AppliedChange several(Actor actor, AppliedChange change) {
        if (change.changed() > 0) {
            news.tellOthers(change.ofSeveral(actor));
        }
        return change;
    }

    private AppliedChange put(
            Actor actor, RatableCandidate candidate, List<Long> ids, RatingInput input) {
        CheckedRating rating = rules.check(candidate, input);
        List<Long> changed = writer.put(candidate.projectId(), ids, actor.personId(), rating);
        claims.end(candidate.projectId(), ids, actor.personId());
        return recounted(actor, candidate, ids.size(), changed);
    }

    private AppliedChange changed(Actor actor, RatableCandidate candidate, boolean changed) {
        return recounted(actor, candidate, 1, changed ? List.of(candidate.id()) : List.of());
    }

    private AppliedChange recounted(
            Actor actor, RatableCandidate candidate, int touched, List<Long> changed) {
        if (!changed.isEmpty()) {
            counters.recount(candidate.projectId(), candidate.observationId(), changed);
        }
        return new AppliedChange(candidate, touched, changed.size(), reader.own(candidate, actor));
    }
}
