package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.replica.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes ratings, each change in one transaction: candidates locked first and by ascending id, then ratings with their
 * history, the person's claims, and the counters last, those of observations by ascending id too.
 */
@Component
class RatingChanges {

    private final RatableCandidates candidates;
    private final RatingRules rules;
    private final RatingWriter writer;
    private final TakenBack takenBack;
    private final RatingReader reader;
    private final RatingCounters counters;
    private final Claims claims;
    private final News news;

    RatingChanges(
            RatableCandidates candidates,
            RatingRules rules,
            RatingWriter writer,
            TakenBack takenBack,
            RatingReader reader,
            RatingCounters counters,
            Claims claims,
            News news) {
        this.candidates = candidates;
        this.rules = rules;
        this.writer = writer;
        this.takenBack = takenBack;
        this.reader = reader;
        this.counters = counters;
        this.claims = claims;
        this.news = news;
    }

    @Transactional
    AppliedChange rate(Actor actor, long candidateId, RatingInput input) {
        RatableCandidate candidate = candidates.lock(actor, candidateId);
        return put(actor, candidate, List.of(candidateId), input);
    }

    @Transactional
    AppliedChange rateObservation(Actor actor, long candidateId, RatingInput input) {
        RatableCandidate candidate = candidates.find(actor, candidateId);
        return put(actor, candidate, candidates.lockObservationOf(candidate), input);
    }

    @Transactional
    AppliedChange rateSource(Actor actor, long candidateId, RatingInput input) {
        RatableCandidate candidate = candidates.find(actor, candidateId);
        return put(actor, candidate, candidates.lockSourceOf(candidate), input);
    }

    @Transactional
    AppliedChange rateTogether(Actor actor, RatedTogether together, RatingInput input) {
        List<RatableCandidate> all = candidates.lockAll(actor, together.ids());
        RatableCandidate candidate = together.first(all);
        all.forEach(RatableCandidate::requireStaying);
        return put(actor, candidate, all.stream().map(RatableCandidate::id).toList(), input);
    }

    @Transactional
    AppliedChange withdraw(Actor actor, long candidateId) {
        RatableCandidate candidate = candidates.lock(actor, candidateId);
        candidate.requireStaying();
        boolean removed = writer.remove(candidate, actor.personId());
        return applied(actor, candidate, 1, removed ? List.of(candidateId) : List.of());
    }

    /** Empty when the person changed something else at the same moment: then it has to be looked at anew. */
    @Transactional
    Optional<UndoneChange> undo(Actor actor, long candidateId) {
        RatableCandidate candidate = candidates.find(actor, candidateId);
        candidate.requireStaying();
        Optional<LastAct> last = takenBack.last(candidate, actor);
        if (last.isEmpty()) {
            return Optional.of(new UndoneChange(applied(actor, candidate, 1, List.of()), 0));
        }
        List<Long> locked = candidates.lockActOf(candidate, actor, last.get());
        if (!takenBack.last(candidate, actor).equals(last)) {
            return Optional.empty();
        }
        var outcome = takenBack.takeBack(candidate.projectId(), locked, actor, last.get());
        List<Long> back = outcome.candidates();
        return Optional.of(
                new UndoneChange(applied(actor, candidate, back.size(), back), outcome.left()));
    }

    private AppliedChange put(
            Actor actor, RatableCandidate candidate, List<Long> ids, RatingInput input) {
        candidate.requireStaying();
        CheckedRating rating = rules.check(candidate, input);
        List<Long> changed = writer.put(candidate.projectId(), ids, actor.personId(), rating);
        claims.end(candidate.projectId(), ids, actor.personId());
        return applied(actor, candidate, ids.size(), changed);
    }

    private AppliedChange applied(
            Actor actor, RatableCandidate candidate, int touched, List<Long> changed) {
        var counted = counters.recount(candidate.projectId(), changed);
        var change = new AppliedChange(candidate, touched, counted, reader.own(candidate, actor));
        change.news(actor).forEach(news::tellOthers);
        return change;
    }
}
