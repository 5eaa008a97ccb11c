package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A query whose names have been looked up, within the projects that the person may see.
 *
 * @param projects those that are searched; none when there is nothing to see
 * @param blindIds of these, the ones where others' ratings are hidden from this person
 * @param classificationIds empty for any
 */
record SearchScope(
        Actor actor,
        CandidateQuery query,
        List<Long> projects,
        List<Long> blindIds,
        @Nullable Long observationId,
        @Nullable Long detectionFilterId,
        List<Long> classificationIds,
        Map<SearchField, Range> ranges,
        SearchField order) {

    /** A project that the person may see. */
    record VisibleProject(long id, String name, boolean blind) {

        boolean hidesOthersFrom(Actor actor) {
            return blind && !actor.may(Role.ADMIN);
        }
    }

    boolean descending() {
        return query.sort().descending();
    }

    /** Whether there is no project to search. */
    boolean isEmpty() {
        return projects.isEmpty();
    }
}
