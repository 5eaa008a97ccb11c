package org.imageplane.transients.review.grid;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.imageplane.transients.candidate.CandidateSort;
import org.imageplane.transients.survey.Quantities;
import org.springframework.stereotype.Component;

/** Reads and writes {@link GridState} as the query string of the grid's address. */
@Component
class GridAddress {

    private static final String COLUMNS = "columns";
    private static final String ROW = "row";
    private static final String BEST_BEAMS = "best_beams";

    /** The state, and a sentence for each parameter that was left out because it could not be read. */
    record Reading(GridState state, List<String> problems) {}

    private final CandidateQueryParameters parameters;
    private final Quantities quantities;
    private final BestBeams bestBeams;

    GridAddress(CandidateQueryParameters parameters, Quantities quantities, BestBeams bestBeams) {
        this.parameters = parameters;
        this.quantities = quantities;
        this.bestBeams = bestBeams;
    }

    Reading read(Actor actor, QueryParameters address) {
        var problems = new ArrayList<String>();
        var readable = new LinkedHashMap<String, List<String>>();
        var rest = new LinkedHashMap<>(address.getParameters());
        for (List<String> names : parameters.together()) {
            var together = new LinkedHashMap<>(rest);
            together.keySet().retainAll(names);
            rest.keySet().removeAll(names);
            if (isReadable(together, problems)) {
                readable.putAll(together);
            }
        }
        rest.forEach(
                (name, values) -> {
                    if (isReadable(Map.of(name, values), problems)) {
                        readable.put(name, values);
                    }
                });
        CandidateQuery query = parameters.read(readable);
        if (query.sort().field().equals("separation") && query.cone() == null) {
            problems.add("sort: a separation needs a cone.");
            query = query.sortedBy(CandidateSort.BY_ID);
        }
        boolean usual = bestBeams.areUsual(actor, query);
        if (!readable.containsKey(BEST_BEAMS)) {
            query = query.toBuilder().bestBeamsOnly(usual).build();
        }
        return new Reading(
                new GridState(query, columns(address), row(address, problems), usual), problems);
    }

    QueryParameters write(GridState state) {
        var written = new LinkedHashMap<>(parameters.write(state.query()));
        written.remove(BEST_BEAMS);
        if (state.query().bestBeamsOnly() != state.bestBeamsUsual()) {
            written.put(BEST_BEAMS, List.of(Boolean.toString(state.query().bestBeamsOnly())));
        }
        if (!state.columns().isEmpty()) {
            written.put(COLUMNS, List.of(String.join(",", state.columns())));
        }
        if (state.row() > 0) {
            written.put(ROW, List.of(Integer.toString(state.row())));
        }
        return new QueryParameters(written);
    }

    /**
     * The list alone, without how it is shown: for the desk and for downloads, which show all beams unless it says
     * otherwise. Empty for all candidates.
     */
    String list(CandidateQuery query) {
        return new QueryParameters(parameters.write(query)).getQueryString();
    }

    private boolean isReadable(Map<String, List<String>> some, List<String> problems) {
        try {
            CandidateQuery query = parameters.read(some);
            query.ranges().keySet().forEach(this::requireKnown);
            requireKnown(query.sort().field());
            return true;
        } catch (BadQueryException unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
            return false;
        }
    }

    private void requireKnown(String field) {
        if (!CandidateQuery.SORT_FIELDS.contains(field) && quantities.find(field).isEmpty()) {
            throw new BadQueryException("There is no field or quantity \"%s\".".formatted(field));
        }
    }

    private static List<String> columns(QueryParameters address) {
        return address.getSingleParameter(COLUMNS).stream()
                .flatMap(keys -> Arrays.stream(keys.split(",")))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private static int row(QueryParameters address, List<String> problems) {
        String text = address.getSingleParameter(ROW).orElse("0");
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException noNumber) {
            problems.add("row: \"%s\" is not a whole number.".formatted(text));
            return 0;
        }
    }
}
