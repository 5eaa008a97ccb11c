package org.imageplane.transients.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryParameters;
import org.imageplane.transients.rating.RatingQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a download is limited to: the filters of the candidates' list, and of the ratings' list. */
@Component
class ExportQueries {

    private static final String SORT = "sort";

    private final CandidateQueryParameters candidates;

    ExportQueries(CandidateQueryParameters candidates) {
        this.candidates = candidates;
    }

    ExportQuery read(ExportTable table, Map<String, List<String>> parameters) {
        if (table != ExportTable.RATINGS) {
            return of(candidates.read(parameters));
        }
        Map<String, List<String>> ofCandidates = new LinkedHashMap<>(parameters);
        ofCandidates.keySet().removeAll(RatingQuery.OF_RATINGS_ONLY);
        ofCandidates.computeIfPresent(
                "classification",
                (name, values) -> values.contains(RatingQuery.UNCLASSIFIED) ? List.of() : values);
        Map<String, List<String>> ofRatings = new LinkedHashMap<>(parameters);
        (isRatingOrder(parameters.get(SORT)) ? ofCandidates : ofRatings).remove(SORT);
        CandidateQuery query = candidates.read(ofCandidates);
        RatingQuery ratings = RatingQuery.read(ofRatings);
        Map<String, List<String>> written = new LinkedHashMap<>(candidates.write(query));
        ratings.write().forEach(written::putIfAbsent);
        // a text is looked for in candidates, unless nothing else is asked of them
        return limitsCandidates(query)
                ? new ExportQuery(query, ratings.with("text", null), true, written)
                : new ExportQuery(query, ratings, false, written);
    }

    /** Candidates, or what belongs to them. */
    ExportQuery of(CandidateQuery query) {
        return new ExportQuery(query, RatingQuery.all(), true, candidates.write(query));
    }

    /** Whether it asks for more than the list of ratings can tell by itself. */
    private static boolean limitsCandidates(CandidateQuery query) {
        return !query.toBuilder()
                .project(null)
                .observation(null)
                .classification(null)
                .verdict(null)
                .text("")
                .build()
                .equals(CandidateQuery.all());
    }

    private static boolean isRatingOrder(@Nullable List<String> sort) {
        if (sort == null || sort.isEmpty()) {
            return false;
        }
        String field = sort.getFirst().split(",", 2)[0].strip().toUpperCase(Locale.ROOT);
        for (RatingQuery.Order order : RatingQuery.Order.values()) {
            if (order.name().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
