package org.imageplane.transients.review.grid;

import java.util.Map;
import java.util.TreeMap;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSort;
import org.imageplane.transients.candidate.Range;
import org.imageplane.transients.candidate.RatedState;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/** A query while one of its filters is changed. */
final class QueryDraft {

    private @Nullable String project;
    private @Nullable String observation;
    private @Nullable Integer beam;
    private @Nullable String detectionFilter;
    private @Nullable Long idMin;
    private @Nullable Long idMax;
    private final Map<String, Range> ranges;
    private RatedState rated;
    private @Nullable String classification;
    private @Nullable Cone cone;
    private String text;
    private boolean bestBeamsOnly;
    private CandidateSort sort;

    QueryDraft(CandidateQuery query) {
        project = query.project();
        observation = query.observation();
        beam = query.beam();
        detectionFilter = query.detectionFilter();
        idMin = query.idMin();
        idMax = query.idMax();
        ranges = new TreeMap<>(query.ranges());
        rated = query.rated();
        classification = query.classification();
        cone = query.cone();
        text = query.text();
        bestBeamsOnly = query.bestBeamsOnly();
        sort = query.sort();
    }

    QueryDraft project(@Nullable String name) {
        project = name;
        return this;
    }

    QueryDraft observation(@Nullable String externalId) {
        observation = externalId;
        return this;
    }

    QueryDraft beam(@Nullable Integer index) {
        beam = index;
        return this;
    }

    QueryDraft detectionFilter(@Nullable String name) {
        detectionFilter = name;
        return this;
    }

    QueryDraft ids(@Nullable Long min, @Nullable Long max) {
        idMin = min;
        idMax = max;
        return this;
    }

    QueryDraft range(String quantity, @Nullable Range range) {
        if (range == null) {
            ranges.remove(quantity);
        } else {
            ranges.put(quantity, range);
        }
        return this;
    }

    QueryDraft rated(RatedState state) {
        rated = state;
        return this;
    }

    QueryDraft classification(@Nullable String name) {
        classification = name;
        return this;
    }

    /** Without a cone there is no separation to sort by; a new one shows the nearest first. */
    QueryDraft cone(@Nullable Cone newCone) {
        boolean bySeparation = sort.field().equals("separation");
        if (newCone == null && bySeparation) {
            sort = CandidateSort.BY_ID;
        } else if (newCone != null && sort.equals(CandidateSort.BY_ID)) {
            sort = new CandidateSort("separation", false);
        }
        cone = newCone;
        return this;
    }

    QueryDraft text(String part) {
        text = part.strip();
        return this;
    }

    QueryDraft bestBeamsOnly(boolean only) {
        bestBeamsOnly = only;
        return this;
    }

    CandidateQuery build() {
        return new CandidateQuery(
                project,
                observation,
                beam,
                detectionFilter,
                idMin,
                idMax,
                ranges,
                rated,
                classification,
                cone,
                text,
                bestBeamsOnly,
                sort);
    }
}
