package org.imageplane.transients.review.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.RecentUploads;
import org.imageplane.transients.candidate.RecentUploads.ProjectUploads;
import org.imageplane.transients.ingest.UploadRefusal;
import org.imageplane.transients.ingest.UploadRefusals;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingActivity;
import org.imageplane.transients.rating.RatingActivity.NewComments;
import org.imageplane.transients.rating.RatingActivity.OthersRatings;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.review.home.LastVisit.NewSince;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusTotals;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the home page shows, read with the same few queries however many projects there are.
 *
 * @param projects by name
 * @param queue for those who rate
 * @param latest observations whose candidates came last
 * @param comments beside what the person has rated
 */
record HomeContent(
        NewSince since,
        List<ProjectState> projects,
        @Nullable Queue queue,
        List<RecentUploads.Upload> latest,
        NewComments comments,
        List<UploadRefusal> refusals) {

    /** A project: how far it is, what waits in it, and what is new; nulls where nothing is. */
    record ProjectState(
            Project project,
            StatusTotals totals,
            long waiting,
            @Nullable ProjectUploads uploads,
            @Nullable OthersRatings ratings) {}

    /** How many candidates the person's settings have, in that project or (null) in any; {@code more} when not all were counted. */
    record Queue(long candidates, boolean more, @Nullable String project) {}

    /** Whether there is nothing to look at at all. */
    boolean isEmpty() {
        return latest.isEmpty();
    }

    /** Reads it. */
    @Component
    static class Reader {

        private static final int LATEST = 8;
        private static final int COMMENTS = 4;
        private static final int REFUSALS = 8;

        private final Projects projects;
        private final Observations observations;
        private final RecentUploads uploads;
        private final RatingQueue queue;
        private final RatingActivity activity;
        private final UploadRefusals refusals;

        Reader(
                Projects projects,
                Observations observations,
                RecentUploads uploads,
                RatingQueue queue,
                RatingActivity activity,
                UploadRefusals refusals) {
            this.projects = projects;
            this.observations = observations;
            this.uploads = uploads;
            this.queue = queue;
            this.activity = activity;
            this.refusals = refusals;
        }

        HomeContent read(Actor actor, NewSince since) {
            boolean rater = actor.may(Role.RATER);
            Map<Long, StatusTotals> totals = observations.totalsByProject(actor);
            Map<Long, ProjectUploads> came =
                    byProject(uploads.since(actor, since.at()), ProjectUploads::projectId);
            Map<Long, OthersRatings> rated =
                    byProject(activity.byOthersSince(actor, since.at()), OthersRatings::projectId);
            QueueSettings settings = rater ? queue.settings(actor) : QueueSettings.defaults();
            Map<Long, Long> waiting =
                    rater
                            ? queue.leftByProject(actor, settings, Counted.MOST_WAITING)
                            : new HashMap<>();
            List<ProjectState> states =
                    projects.visibleTo(actor).stream()
                            .map(
                                    project ->
                                            new ProjectState(
                                                    project,
                                                    totals.getOrDefault(
                                                            project.id(),
                                                            new StatusTotals(0, 0, 0)),
                                                    waiting.getOrDefault(project.id(), 0L),
                                                    came.get(project.id()),
                                                    rated.get(project.id())))
                            .toList();
            return new HomeContent(
                    since,
                    states,
                    rater ? asSet(settings, states) : null,
                    uploads.latest(actor, since.at(), LATEST),
                    activity.commentsOnRatedSince(actor, since.at(), COMMENTS),
                    actor.may(Role.UPLOADER) ? refusals.latest(actor, REFUSALS) : List.of());
        }

        /** Ratings a day; what other people's pages show anew does not change it much. */
        Map<Long, int[]> pace(Actor actor) {
            return activity.perDay(actor, PaceBars.DAYS);
        }

        private static Queue asSet(QueueSettings settings, List<ProjectState> states) {
            String project = settings.project();
            List<Long> waiting =
                    states.stream()
                            .filter(
                                    state ->
                                            project == null
                                                    || state.project()
                                                            .name()
                                                            .equalsIgnoreCase(project))
                            .map(ProjectState::waiting)
                            .toList();
            return new Queue(
                    waiting.stream().mapToLong(Long::longValue).sum(),
                    waiting.stream().anyMatch(count -> count >= Counted.MOST_WAITING),
                    project);
        }

        private static <T> Map<Long, T> byProject(List<T> rows, Function<T, Long> project) {
            return rows.stream().collect(Collectors.toMap(project, Function.identity()));
        }
    }
}
