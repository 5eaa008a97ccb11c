package org.imageplane.transients.review.desk;

import com.vaadin.flow.router.QueryParameters;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.springframework.stereotype.Component;

/**
 * Where the next candidate comes from, read from and written to the desk's address: {@code from} is the grid's query,
 * {@code project} the one whose queue is wanted.
 */
@Component
class DeskSources {

    private static final String PROJECT = "project";
    private static final String FROM = "from";

    private final CandidateQueryParameters grid;

    DeskSources(CandidateQueryParameters grid) {
        this.grid = grid;
    }

    /** The grid's list when the address names one that can be read, the queue otherwise. */
    DeskSource read(QueryParameters address) {
        String from = address.getSingleParameter(FROM).orElse(null);
        if (from == null) {
            return queue(address);
        }
        try {
            return new DeskSource.GridList(
                    grid.read(QueryParameters.fromString(from).getParameters()), from);
        } catch (BadQueryException unreadable) {
            return DeskSource.Queue.AS_SET;
        }
    }

    /** The queue of the project that the address names, or the one that is set. */
    DeskSource.Queue queue(QueryParameters address) {
        return address.getSingleParameter(PROJECT)
                .filter(name -> !name.isBlank())
                .map(DeskSource.Queue::new)
                .orElse(DeskSource.Queue.AS_SET);
    }

    /** The query string, with its question mark, that {@link #read} reads back. */
    String write(DeskSource source) {
        String query = parameters(source).getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What {@link #read} reads back. */
    static QueryParameters parameters(DeskSource source) {
        return switch (source) {
            case DeskSource.Queue(String project) ->
                    project == null
                            ? QueryParameters.empty()
                            : QueryParameters.of(PROJECT, project);
            case DeskSource.GridList list -> QueryParameters.of(FROM, list.parameters());
        };
    }
}
