package org.imageplane.transients.candidate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/** A {@link CandidateQuery} while its parts are set; what is not set stays as in the query that it began with. */
public final class CandidateQueryBuilder {

    private static final CandidateSort NEAREST_FIRST =
            new CandidateSort(SearchField.SEPARATION, false);

    private @Nullable String project;
    private @Nullable String observation;
    private @Nullable Integer beam;
    private @Nullable String detectionFilter;
    private SortedSet<Long> ids;
    private @Nullable Long idMin;
    private @Nullable Long idMax;
    private final Map<String, Range> ranges;
    private RatedState rated;
    private @Nullable String classification;
    private @Nullable SaidVerdict verdict;
    private @Nullable AssociationFilter association;
    private final Map<ConeAround, Cone> cones = new EnumMap<>(ConeAround.class);
    private String text;
    private boolean bestBeamsOnly;
    private CandidateSort sort;

    CandidateQueryBuilder(CandidateQuery query) {
        project = query.project();
        observation = query.observation();
        beam = query.beam();
        detectionFilter = query.detectionFilter();
        ids = query.ids();
        idMin = query.idMin();
        idMax = query.idMax();
        ranges = new TreeMap<>(query.ranges());
        rated = query.rated();
        classification = query.classification();
        verdict = query.verdict();
        association = query.association();
        cones.putAll(query.cones());
        text = query.text();
        bestBeamsOnly = query.bestBeamsOnly();
        sort = query.sort();
    }

    public CandidateQueryBuilder project(@Nullable String name) {
        project = name;
        return this;
    }

    public CandidateQueryBuilder observation(@Nullable String externalId) {
        observation = externalId;
        return this;
    }

    public CandidateQueryBuilder beam(@Nullable Integer index) {
        beam = index;
        return this;
    }

    public CandidateQueryBuilder detectionFilter(@Nullable String name) {
        detectionFilter = name;
        return this;
    }

    /** These candidates only; none for any. */
    public CandidateQueryBuilder ids(Collection<Long> wanted) {
        ids = new TreeSet<>(wanted);
        return this;
    }

    public CandidateQueryBuilder idsBetween(@Nullable Long min, @Nullable Long max) {
        idMin = min;
        idMax = max;
        return this;
    }

    /** A range that is null, or open at both ends, is none. */
    public CandidateQueryBuilder range(String quantity, @Nullable Range range) {
        if (range == null || range.isOpen()) {
            ranges.remove(quantity);
        } else {
            ranges.put(quantity, range);
        }
        return this;
    }

    public CandidateQueryBuilder rated(RatedState state) {
        rated = state;
        return this;
    }

    public CandidateQueryBuilder classification(@Nullable String name) {
        classification = name;
        return this;
    }

    public CandidateQueryBuilder verdict(@Nullable SaidVerdict given) {
        verdict = given;
        return this;
    }

    /** Null for any. */
    public CandidateQueryBuilder association(@Nullable AssociationFilter wanted) {
        association = wanted;
        return this;
    }

    /**
     * Null takes the cone away. Around the candidate, a new one shows the nearest first (unless another order is asked
     * for), and without one there is no separation to sort by.
     */
    public CandidateQueryBuilder cone(ConeAround around, @Nullable Cone cone) {
        if (cone == null) {
            cones.remove(around);
        } else {
            cones.put(around, cone);
        }
        boolean bySeparation = sort.field().equals(SearchField.SEPARATION);
        if (around == ConeAround.CANDIDATE && cone == null && bySeparation) {
            sort = CandidateSort.BY_ID;
        } else if (around == ConeAround.CANDIDATE
                && cone != null
                && sort.equals(CandidateSort.BY_ID)) {
            sort = NEAREST_FIRST;
        }
        return this;
    }

    /** Blanks around the text do not count. */
    public CandidateQueryBuilder text(String part) {
        text = part.strip();
        return this;
    }

    public CandidateQueryBuilder bestBeamsOnly(boolean only) {
        bestBeamsOnly = only;
        return this;
    }

    public CandidateQueryBuilder sort(CandidateSort order) {
        sort = order;
        return this;
    }

    public CandidateQuery build() {
        return new CandidateQuery(
                project,
                observation,
                beam,
                detectionFilter,
                ids,
                idMin,
                idMax,
                ranges,
                rated,
                classification,
                verdict,
                association,
                cones,
                text,
                bestBeamsOnly,
                sort);
    }
}
