package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingMeters.How;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the role, has changes made, and tells the other rooms afterwards. */
@Service
class RatingService implements Ratings {

    private final RatableCandidates candidates;
    private final RatingChanges changes;
    private final RatingReader reader;
    private final RatingRules rules;
    private final TogetherPreviews previews;
    private final CandidateComments comments;
    private final RatingNews news;
    private final RatingMeters meters;

    RatingService(
            RatableCandidates candidates,
            RatingChanges changes,
            RatingReader reader,
            RatingRules rules,
            TogetherPreviews previews,
            CandidateComments comments,
            RatingNews news,
            RatingMeters meters) {
        this.candidates = candidates;
        this.changes = changes;
        this.reader = reader;
        this.rules = rules;
        this.previews = previews;
        this.comments = comments;
        this.news = news;
        this.meters = meters;
    }

    @Override
    public Rating rate(Actor actor, long candidateId, RatingInput input) {
        actor.require(Role.RATER);
        AppliedChange change = changes.rate(actor, candidateId, input);
        tell(actor, change, How.ONE);
        return change.own().orElseThrow();
    }

    @Override
    public boolean withdraw(Actor actor, long candidateId) {
        actor.require(Role.RATER);
        AppliedChange change = changes.withdraw(actor, candidateId);
        tell(actor, change, How.WITHDRAWN);
        return change.changed() > 0;
    }

    @Override
    public UndoneRating undoAct(Actor actor, long candidateId) {
        actor.require(Role.RATER);
        Optional<UndoneChange> undone;
        do {
            undone = changes.undo(actor, candidateId);
        } while (undone.isEmpty());
        tell(actor, undone.get().change(), How.UNDONE);
        return undone.get().told();
    }

    @Override
    public Optional<Rating> own(Actor actor, long candidateId) {
        return reader.own(find(actor, candidateId), actor);
    }

    @Override
    public List<RatingChange> history(Actor actor, long candidateId) {
        RatableCandidate candidate = find(actor, candidateId);
        return reader.history(candidate, candidate.blind() ? actor.personId() : null);
    }

    @Override
    public ObservationPreview previewObservation(Actor actor, long candidateId) {
        return reader.preview(find(actor, candidateId), actor);
    }

    @Override
    public int rateObservation(Actor actor, long candidateId, RatingInput input) {
        actor.require(Role.RATER);
        return tell(actor, changes.rateObservation(actor, candidateId, input), How.OBSERVATION);
    }

    @Override
    public int rateSource(Actor actor, long candidateId, RatingInput input) {
        actor.require(Role.RATER);
        return tell(actor, changes.rateSource(actor, candidateId, input), How.SOURCE);
    }

    @Override
    public TogetherPreview previewTogether(
            Actor actor, long candidateId, List<Long> others, RatingInput input) {
        actor.require(Role.RATER);
        var together = RatedTogether.of(candidateId, others);
        RatableCandidate candidate = together.first(candidates.findAll(actor, together.ids()));
        return previews.of(
                candidate.projectId(), together.ids(), actor, rules.check(candidate, input));
    }

    @Override
    public int rateTogether(Actor actor, long candidateId, List<Long> others, RatingInput input) {
        actor.require(Role.RATER);
        var together = RatedTogether.of(candidateId, others);
        return tell(actor, changes.rateTogether(actor, together, input), How.TOGETHER);
    }

    @Override
    @Transactional
    public Comment comment(Actor actor, long candidateId, String text) {
        actor.require(Role.RATER);
        RatableCandidate candidate = candidates.lock(actor, candidateId);
        candidate.requireStaying();
        return comments.add(candidate, actor, text);
    }

    @Override
    public List<Comment> comments(Actor actor, long candidateId) {
        return comments.of(find(actor, candidateId), actor);
    }

    private RatableCandidate find(Actor actor, long candidateId) {
        actor.require(Role.RATER);
        return candidates.find(actor, candidateId);
    }

    /** Tells this process; gives back how many candidates it was meant for. */
    private int tell(Actor actor, AppliedChange change, How how) {
        if (change.changed() > 0) {
            meters.changed(change, how);
            change.news(actor).forEach(news::publish);
        }
        return change.touched();
    }
}
