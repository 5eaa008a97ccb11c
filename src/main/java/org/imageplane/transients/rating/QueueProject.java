package org.imageplane.transients.rating;

import org.jspecify.annotations.Nullable;

/**
 * A project that the queue may hand out from.
 *
 * @param brightnessSlot of the first brightness that its candidates carry; null when they carry none
 * @param leavingObservations ids, with commas, of those that are being deleted from it; null when there are none
 * @param leavingBeams likewise
 * @param leaving whether all of it is being deleted
 */
record QueueProject(
        long id,
        int ratingsWanted,
        @Nullable Integer brightnessSlot,
        @Nullable String leavingObservations,
        @Nullable String leavingBeams,
        boolean leaving) {

    /** Condition on {@code candidate c}: of this project, and of nothing that is being deleted from it. */
    String condition() {
        return "c.project_id = %d%s%s"
                .formatted(
                        id,
                        leavingObservations == null
                                ? ""
                                : " and c.observation_id not in (%s)"
                                        .formatted(leavingObservations),
                        leavingBeams == null
                                ? ""
                                : " and (c.beam_id is null or c.beam_id not in (%s))"
                                        .formatted(leavingBeams));
    }
}
