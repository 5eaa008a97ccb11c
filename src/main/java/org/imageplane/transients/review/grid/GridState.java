package org.imageplane.transients.review.grid;

import java.util.List;
import org.imageplane.transients.candidate.CandidateQuery;

/**
 * Everything of the grid that its address says.
 *
 * @param columns keys of the shown columns in their order; empty for the usual ones
 * @param row how far down the list is scrolled
 */
record GridState(CandidateQuery query, List<String> columns, int row) {

    GridState {
        columns = List.copyOf(columns);
    }

    /** Another list begins at its top. */
    GridState with(CandidateQuery newQuery) {
        return new GridState(newQuery, columns, 0);
    }

    GridState withColumns(List<String> newColumns) {
        return new GridState(query, newColumns, row);
    }
}
