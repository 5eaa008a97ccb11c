package org.imageplane.transients.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;

/** Observations, and how far the rating of each has come in the projects that a person may see. */
public interface Observations {

    /** How {@link #status} may be ordered. */
    enum StatusOrder {
        NAME,
        EXTERNAL_ID,
        RA,
        DEC,
        CENTRE_FREQUENCY,
        UPLOADED,
        RATED,
        PROGRESS,
        GIVEN_AT,
        PROJECT
    }

    /** Sums over all rows of {@link #status}. */
    record StatusTotals(long observations, long candidates, long rated) {}

    /** An observation as it is stored, and whether this call stored it. */
    record Registered(Observation observation, boolean created) {}

    /** The observation with this outside id, whichever project it belongs to. */
    Optional<Observation> find(String externalId);

    /** The observation with this id. */
    Optional<Observation> find(long id);

    /** The observations with these ids, in this order; those that are not there are left out. One query. */
    List<Observation> findAll(List<Long> ids);

    /** The outside ids of the observations of one visible project (or of all, when null), newest first, filtered by a
     * part of the id or name (empty: all). For pickers: at most {@code limit}. */
    List<Observation> matching(Actor actor, @Nullable Long projectId, String part, int limit);

    /** One page of the survey status, over the projects this person may see (or one of them). */
    default List<ObservationStatus> status(
            Actor actor,
            @Nullable Long projectId,
            StatusOrder order,
            boolean descending,
            int offset,
            int limit) {
        return status(actor, projectId, "", order, descending, offset, limit);
    }

    /** The same for observations with this part in their id or name (case ignored; empty: all). */
    List<ObservationStatus> status(
            Actor actor,
            @Nullable Long projectId,
            String part,
            StatusOrder order,
            boolean descending,
            int offset,
            int limit);

    /** Totals over all pages. */
    default StatusTotals statusTotals(Actor actor, @Nullable Long projectId) {
        return statusTotals(actor, projectId, "");
    }

    /** Totals of each project that this person may see, by its id; nothing for one without observations. One query. */
    Map<Long, StatusTotals> totalsByProject(Actor actor);

    /** Totals for observations with this part in their id or name. */
    StatusTotals statusTotals(Actor actor, @Nullable Long projectId, String part);

    /** Stores the observation unless one has its outside id already: what an uploader sent of that one stays as it is, what
     * nobody sent or what was fetched gives way. Needs UPLOADER. */
    Registered register(Actor actor, NewObservation observation);

    /** Notes that the project was given the observation, by whom and when; once. True when it had not been. Needs UPLOADER. */
    boolean give(Actor actor, long projectId, long observationId);
}
