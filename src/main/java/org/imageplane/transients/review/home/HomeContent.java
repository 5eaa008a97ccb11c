package org.imageplane.transients.review.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.imageplane.transients.survey.Observations.StatusTotals;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the home page shows.
 *
 * @param waiting for those who rate
 * @param projects in their order, with how far they are
 */
record HomeContent(
        List<ObservationStatus> newest,
        @Nullable Waiting waiting,
        Map<Project, StatusTotals> projects) {

    /** How many candidates wait, in that project or (null) in any. */
    record Waiting(long candidates, @Nullable String project) {}

    /** Reads it. */
    @Component
    static class Reader {

        private static final int NEWEST = 8;

        private final RatingQueue queue;
        private final Projects projects;
        private final Observations observations;

        Reader(RatingQueue queue, Projects projects, Observations observations) {
            this.queue = queue;
            this.projects = projects;
            this.observations = observations;
        }

        HomeContent read(Actor actor) {
            var totals = new LinkedHashMap<Project, StatusTotals>();
            projects.visibleTo(actor)
                    .forEach(
                            project ->
                                    totals.put(
                                            project,
                                            observations.statusTotals(actor, project.id())));
            return new HomeContent(
                    observations.status(actor, null, StatusOrder.GIVEN_AT, true, 0, NEWEST),
                    actor.may(Role.RATER) ? waiting(actor) : null,
                    totals);
        }

        private Waiting waiting(Actor actor) {
            QueueSettings settings = queue.settings(actor);
            return new Waiting(queue.left(actor, settings), settings.project());
        }
    }
}
