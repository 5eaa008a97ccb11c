package org.imageplane.transients.crossmatch;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.replica.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Associations} in the database: a change, its history and its news in one transaction. */
@Service
class AssociationService implements Associations {

    private final AssociableCandidates candidates;
    private final SourceRules rules;
    private final AssociationReader reader;
    private final AssociationWriter writer;
    private final AssociationUndo undo;
    private final News news;

    AssociationService(
            AssociableCandidates candidates,
            SourceRules rules,
            AssociationReader reader,
            AssociationWriter writer,
            AssociationUndo undo,
            News news) {
        this.candidates = candidates;
        this.rules = rules;
        this.reader = reader;
        this.writer = writer;
        this.undo = undo;
        this.news = news;
    }

    @Override
    public List<Association> of(Actor actor, long candidateId) {
        return reader.of(actor, candidates.find(actor, candidateId));
    }

    @Override
    public List<AssociationChange> history(Actor actor, long candidateId) {
        return reader.history(actor, candidates.find(actor, candidateId));
    }

    @Override
    @Transactional
    public Association confirm(Actor actor, long candidateId, AssociatedSource source) {
        return say(actor, candidateId, source, State.CONFIRMED);
    }

    @Override
    @Transactional
    public Association remove(Actor actor, long candidateId, AssociatedSource source) {
        return say(actor, candidateId, source, State.REMOVED);
    }

    @Override
    @Transactional
    public Optional<Association> takeBack(Actor actor, long candidateId, AssociatedSource source) {
        actor.require(Role.RATER);
        AssociableCandidate candidate = candidates.lock(actor, candidateId);
        AssociatedSource named = SourceRules.named(source);
        if (undo.takeBack(candidate, actor.personId(), named)) {
            tell(actor, candidate);
        }
        return reader.one(actor, candidate, named.catalogue(), named.name());
    }

    private Association say(Actor actor, long candidateId, AssociatedSource source, State state) {
        actor.require(Role.RATER);
        AssociableCandidate candidate = candidates.lock(actor, candidateId);
        AssociatedSource checked = rules.check(actor, candidate, source);
        if (writer.say(candidate, actor.personId(), checked, state)) {
            tell(actor, candidate);
        }
        return reader.one(actor, candidate, checked.catalogue(), checked.name()).orElseThrow();
    }

    private void tell(Actor actor, AssociableCandidate candidate) {
        news.tell(new AssociationSaid(candidate.projectId(), candidate.id(), actor.personId()));
    }
}
