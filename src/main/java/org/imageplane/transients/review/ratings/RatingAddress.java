package org.imageplane.transients.review.ratings;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.survey.Projects;

/** The address of the page as a query; what cannot be read is left out, with a sentence. */
record RatingAddress(RatingQuery query, List<String> problems) {

    static RatingAddress read(Actor actor, Projects projects, QueryParameters address) {
        Map<String, List<String>> readable = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        address.getParameters()
                .forEach(
                        (name, values) -> {
                            try {
                                String project = RatingQuery.read(Map.of(name, values)).project();
                                if (project != null && projects.find(actor, project).isEmpty()) {
                                    throw new BadQueryException(
                                            "There is no project “%s” that you may see."
                                                    .formatted(project));
                                }
                                readable.put(name, values);
                            } catch (BadQueryException unreadable) {
                                problems.add(String.valueOf(unreadable.getMessage()));
                            }
                        });
        return new RatingAddress(RatingQuery.read(readable), problems);
    }

    static QueryParameters write(RatingQuery query) {
        return new QueryParameters(query.write());
    }
}
