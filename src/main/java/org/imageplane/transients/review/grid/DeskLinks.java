package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.imageplane.transients.candidate.CandidateRow;

/**
 * Ways to the rating desk that take the list along, so that the desk goes on through it.
 *
 * @param list its query string; empty for all candidates by id
 */
record DeskLinks(String list) {

    String address(CandidateRow row) {
        return path(row) + (list.isEmpty() ? "" : "?" + parameters().getQueryString());
    }

    void open(CandidateRow row) {
        UI.getCurrent().navigate(path(row), parameters());
    }

    private QueryParameters parameters() {
        return list.isEmpty() ? QueryParameters.empty() : QueryParameters.of("from", list);
    }

    private static String path(CandidateRow row) {
        return "candidates/" + row.id();
    }
}
