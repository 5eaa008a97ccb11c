package org.imageplane.transients.review.grid;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateSearch;
import org.springframework.stereotype.Component;

/** Counts the list that an address names; a name in it that nothing has is left out with a sentence. */
@Component
class GridList {

    /**
     * What is shown.
     *
     * @param count how many candidates the list has
     * @param problems a sentence for each parameter that was left out
     */
    record Found(GridState state, long count, List<String> problems) {}

    private final GridAddress address;
    private final CandidateSearch search;

    GridList(GridAddress address, CandidateSearch search) {
        this.address = address;
        this.search = search;
    }

    Found find(Actor actor, QueryParameters parameters) {
        var left = new LinkedHashMap<>(parameters.getParameters());
        var unknown = new ArrayList<String>();
        while (true) {
            var reading = address.read(actor, new QueryParameters(left));
            try {
                long count = search.count(actor, reading.state().query());
                var problems = new ArrayList<>(reading.problems());
                problems.addAll(unknown);
                return new Found(reading.state(), count, problems);
            } catch (BadQueryException refused) {
                String sentence = String.valueOf(refused.getMessage());
                unknown.add(sentence);
                if (!left.keySet().remove(sentence.split(":", 2)[0])) {
                    left.clear();
                }
            }
        }
    }
}
