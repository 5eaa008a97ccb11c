package org.imageplane.transients.review.desk;

import java.io.Serializable;
import org.imageplane.transients.candidate.CandidateQuery;

/** Where the next candidate comes from. */
sealed interface DeskSource extends Serializable {

    /** The person's queue, as set on the session settings. */
    record Queue() implements DeskSource {}

    /** The list that the person had in the grid. {@code parameters} is the query string it was opened with. */
    record GridList(CandidateQuery query, String parameters) implements DeskSource {}
}
