package org.imageplane.transients.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.replica.News;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue on the database: no list in memory, so that every replica hands out of the same one. */
@Service
class QueueService implements RatingQueue {

    private final QueueProjects projects;
    private final RatableCandidates candidates;
    private final QueuePicker picker;
    private final Claims claims;
    private final Preferences preferences;
    private final News news;
    private final RatingMeters meters;

    QueueService(
            QueueProjects projects,
            RatableCandidates candidates,
            QueuePicker picker,
            Claims claims,
            Preferences preferences,
            News news,
            RatingMeters meters) {
        this.projects = projects;
        this.candidates = candidates;
        this.picker = picker;
        this.claims = claims;
        this.preferences = preferences;
        this.news = news;
        this.meters = meters;
    }

    @Override
    public QueueSettings settings(Actor actor) {
        QueueSettings kept =
                preferences
                        .get(actor, QueueSettings.PREFERENCE, StoredQueueSettings.class)
                        .map(StoredQueueSettings::read)
                        .orElseGet(QueueSettings::defaults);
        String project = kept.project();
        return project == null || projects.knows(actor, project) ? kept : kept.inAnyProject();
    }

    @Override
    public void keepSettings(Actor actor, QueueSettings settings) {
        projects.of(actor, settings.project());
        preferences.put(actor, QueueSettings.PREFERENCE, StoredQueueSettings.of(settings));
    }

    @Override
    public Optional<Long> next(Actor actor, QueueSettings settings, @Nullable Long except) {
        actor.require(Role.RATER);
        Optional<Long> next = meters.timed(() -> find(actor, settings, except));
        next.ifPresent(
                id -> news.tell(new ClaimsChanged(find(actor, id).projectId(), actor.personId())));
        return next;
    }

    private Optional<Long> find(Actor actor, QueueSettings settings, @Nullable Long except) {
        List<QueueProject> found = projects.of(actor, settings.project());
        return picker.next(actor.personId(), found, settings, except);
    }

    @Override
    public long left(Actor actor, QueueSettings settings) {
        actor.require(Role.RATER);
        List<QueueProject> found = projects.of(actor, settings.project());
        return picker.left(actor.personId(), found, settings);
    }

    @Override
    public Map<Long, Long> leftByProject(Actor actor, QueueSettings settings, int cap) {
        actor.require(Role.RATER);
        return picker.leftByProject(actor.personId(), projects.of(actor, null), settings, cap);
    }

    @Override
    @Transactional
    public void skip(Actor actor, long candidateId) {
        RatableCandidate candidate = find(actor, candidateId);
        claims.skip(candidate, actor.personId());
        claims.end(candidate.projectId(), List.of(candidateId), actor.personId());
        news.tell(new ClaimsChanged(candidate.projectId(), actor.personId()));
    }

    @Override
    public void release(Actor actor, long candidateId) {
        actor.require(Role.RATER);
        claims.release(candidateId, actor.personId());
    }

    @Override
    @Transactional
    public boolean keep(Actor actor, long candidateId) {
        return claims.take(find(actor, candidateId), actor.personId());
    }

    @Override
    public int ratersHere(long projectId) {
        return claims.people(projectId);
    }

    private RatableCandidate find(Actor actor, long candidateId) {
        actor.require(Role.RATER);
        return candidates.find(actor, candidateId);
    }
}
