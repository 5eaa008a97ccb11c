package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/** What a search asks of a candidate, as SQL over {@link SearchSql#FROM} with its parameters. */
final class SearchConditions {

    /** Up to this radius Q3C's index is quicker than a look at every row; beyond, its 200 comparisons only cost. */
    private static final double INDEXED_CONE_DEG = 10;

    /** Q3C's own cone has an open edge and ours a closed one, so it is asked for a little more. */
    private static final double CONE_MARGIN_DEG = 1e-9;

    /** Rounding of a separation (4 nano-arcseconds): a candidate on the edge belongs to the cone. */
    private static final double EDGE_DEG = 1e-12;

    private static final double WHOLE_SKY_DEG = 180;

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
        where("c.id >= :idMin", "idMin", query.idMin());
        where("c.id <= :idMax", "idMax", query.idMax());
        scope.ranges().forEach(this::range);
        rated(query.rated());
        classification(scope.classificationIds());
        if (query.cone() != null) {
            cone(query.cone());
        }
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

    private void cone(Cone cone) {
        double radiusDeg = cone.radiusDeg();
        parameters.put("coneRa", cone.centre().raDeg());
        parameters.put("coneDec", cone.centre().decDeg());
        if (radiusDeg == 0) {
            conditions.add("false");
        } else if (radiusDeg < WHOLE_SKY_DEG) {
            if (radiusDeg <= INDEXED_CONE_DEG) {
                where(
                        "q3c_radial_query(c.ra_deg, c.dec_deg, :coneRa, :coneDec, :indexedRadius)",
                        "indexedRadius",
                        radiusDeg + CONE_MARGIN_DEG);
            }
            where(
                    "q3c_dist(c.ra_deg, c.dec_deg, :coneRa, :coneDec) <= :radius",
                    "radius",
                    radiusDeg + EDGE_DEG);
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            where(
                    "(c.name ilike :text or c.known_name ilike :text or c.notes ilike :text or c.metadata ilike :text)",
                    "text",
                    "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }
}
