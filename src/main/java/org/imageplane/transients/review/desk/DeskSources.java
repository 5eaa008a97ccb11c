package org.imageplane.transients.review.desk;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.springframework.stereotype.Component;

/** Where the next candidate comes from, read from and written to the desk's address: {@code from} is the grid's query. */
@Component
class DeskSources {

    private final CandidateQueryParameters parameters;

    DeskSources(CandidateQueryParameters parameters) {
        this.parameters = parameters;
    }

    /** The grid's list when the address names one that can be read, the queue otherwise. */
    DeskSource read(QueryParameters address) {
        String from = address.getSingleParameter("from").orElse(null);
        if (from == null) {
            return new DeskSource.Queue();
        }
        try {
            return new DeskSource.GridList(
                    parameters.read(QueryParameters.fromString(from).getParameters()), from);
        } catch (BadQueryException unreadable) {
            return new DeskSource.Queue();
        }
    }

    /** The query string, with its question mark, that {@link #read} reads back. */
    String write(DeskSource source) {
        return switch (source) {
            case DeskSource.Queue queue -> "";
            case DeskSource.GridList list ->
                    "?"
                            + new QueryParameters(Map.of("from", List.of(list.parameters())))
                                    .getQueryString();
        };
    }
}
