package org.imageplane.transients.review.grid;

import java.util.List;
import org.imageplane.transients.candidate.CandidateQuery;

/**
 * Everything of the grid that its address says.
 *
 * @param columns keys of the shown columns in their order; empty for the usual ones
 * @param row how far down the list is scrolled
 * @param bestBeamsUsual whether this list shows the best beam of each source only unless the address says otherwise
 */
record GridState(CandidateQuery query, List<String> columns, int row, boolean bestBeamsUsual) {

    GridState {
        columns = List.copyOf(columns);
    }

    /** Another list begins at its top. */
    GridState with(CandidateQuery newQuery) {
        return new GridState(newQuery, columns, 0, bestBeamsUsual);
    }

    GridState withColumns(List<String> newColumns) {
        return new GridState(query, newColumns, row, bestBeamsUsual);
    }

    /** Whether this is the list that an address without anything shows. */
    boolean isPlain() {
        return query.toBuilder()
                .bestBeamsOnly(query.bestBeamsOnly() != bestBeamsUsual)
                .build()
                .equals(CandidateQuery.all());
    }
}
