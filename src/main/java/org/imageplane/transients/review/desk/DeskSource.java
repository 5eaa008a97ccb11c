package org.imageplane.transients.review.desk;

import java.io.Serializable;
import org.imageplane.transients.candidate.CandidateQuery;
import org.jspecify.annotations.Nullable;

/** Where the next candidate comes from. */
sealed interface DeskSource extends Serializable {

    /**
     * The person's queue, as set on the session settings.
     *
     * @param project that the address names instead of the one that is set; null for the one that is set
     */
    record Queue(@Nullable String project) implements DeskSource {

        /** As it is set. */
        static final Queue AS_SET = new Queue(null);
    }

    /** The list that the person had in the grid. {@code parameters} is the query string it was opened with. */
    record GridList(CandidateQuery query, String parameters) implements DeskSource {}
}
