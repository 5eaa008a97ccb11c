package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search asks of a candidate, as SQL over {@link SearchSql#FROM} with its parameters. */
final class SearchConditions {

    private final SearchScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    SearchConditions(SearchScope scope) {
        this.scope = scope;
        CandidateQuery query = scope.query();
        parameters.put("person", scope.actor().personId());
        parameters.put("projects", scope.projects());
        parameters.put("blind", scope.blindIds());
        where("c.observation_id = :observation", "observation", scope.observationId());
        where("b.beam_index = :beam", "beam", query.beam());
        where("c.detection_filter_id = :filter", "filter", scope.detectionFilterId());
        if (!query.ids().isEmpty()) {
            where("c.id in (:ids)", "ids", query.ids());
        }
        where("c.id >= :idMin", "idMin", query.idMin());
        where("c.id <= :idMax", "idMax", query.idMax());
        scope.ranges().forEach(this::range);
        rated(query.rated());
        classification(scope.classificationIds());
        verdict(query.verdict());
        association(query.association());
        SearchCones cones = new SearchCones(query.cones());
        conditions.addAll(cones.conditions());
        parameters.putAll(cones.parameters());
        text(query.text().strip());
        if (query.bestBeamsOnly()) {
            conditions.add("c.best_beam");
        }
    }

    List<String> all() {
        return conditions;
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** A row whose expression is null, NaN included, is in no range. */
    private void range(SearchField field, Range range) {
        String min = "min" + parameters.size();
        where(field.sql() + " >= :" + min, min, range.min());
        String max = "max" + parameters.size();
        where(field.sql() + " <= :" + max, max, range.max());
    }

    private void rated(RatedState state) {
        switch (state) {
            case ANY -> {}
            case RATED -> conditions.add("c.rating_count > 0");
            case UNRATED -> conditions.add("c.rating_count = 0");
            // a note alone does not count as a rating
            case RATED_BY_ME -> conditions.add("r.counts");
            case NOT_RATED_BY_ME -> conditions.add("r.counts is not true");
        }
    }

    /** Anybody's current classification; in a blind project only one's own. */
    private void classification(List<Long> ids) {
        if (!ids.isEmpty()) {
            where(
                    """
                    exists (select from rating said
                            where said.project_id = c.project_id and said.candidate_id = c.id
                              and said.classification_id in (:classifications)%s)"""
                            .formatted(
                                    scope.blindIds().isEmpty()
                                            ? ""
                                            : " and (said.project_id not in (:blind) or said.person_id = :person)"),
                    "classifications",
                    ids);
        }
    }

    /** Anybody's current verdict, as counted on the candidate; in a blind project only one's own. */
    private void verdict(@Nullable SaidVerdict verdict) {
        if (verdict == null) {
            return;
        }
        String said =
                switch (verdict) {
                    case TRUE -> "c.true_count > 0";
                    case FALSE -> "c.false_count > 0";
                    case UNSURE -> "c.unsure_count > 0";
                };
        conditions.add(
                scope.blindIds().isEmpty()
                        ? said
                        : "case when c.project_id in (:blind) then r.verdict = '%s' else %s end"
                                .formatted(verdict, said));
    }

    private void association(@Nullable AssociationFilter filter) {
        if (filter != null) {
            where(
                    SearchAssociations.condition(filter, scope.blindIds()),
                    "sourceName",
                    filter.name());
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            SearchText words = new SearchText(text, !scope.blindIds().isEmpty());
            conditions.add(words.condition());
            parameters.putAll(words.parameters());
        }
    }
}
