package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the candidates that a person may see. Names, not database ids, so that it can be written in an
 * address and read again ({@link CandidateQueryParameters}).
 *
 * @param project name; null for all visible projects
 * @param observation outside id
 * @param idMin smallest candidate id, {@code idMax} largest
 * @param ranges by quantity key
 * @param text part of name, known source, notes or metadata; empty for any
 * @param bestBeamsOnly of a source seen in several beams only its best
 */
public record CandidateQuery(
        @Nullable String project,
        @Nullable String observation,
        @Nullable Integer beam,
        @Nullable String detectionFilter,
        @Nullable Long idMin,
        @Nullable Long idMax,
        Map<String, Range> ranges,
        RatedState rated,
        @Nullable String classification,
        @Nullable Cone cone,
        String text,
        boolean bestBeamsOnly,
        CandidateSort sort) {

    public CandidateQuery {
        ranges = java.util.Collections.unmodifiableMap(new TreeMap<>(ranges));
    }

    /** Everything, by id. */
    public static CandidateQuery all() {
        return new CandidateQuery(
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                RatedState.ANY,
                null,
                null,
                "",
                false,
                CandidateSort.BY_ID);
    }

    /** The same with another project. */
    public CandidateQuery inProject(@Nullable String name) {
        return new CandidateQuery(
                name,
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

    /** The same in another order. */
    public CandidateQuery sortedBy(CandidateSort order) {
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
                order);
    }

    /** The same within one observation. */
    public CandidateQuery inObservation(@Nullable String externalId) {
        return new CandidateQuery(
                project,
                externalId,
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

    /** Names of the fixed sort fields. */
    public static final List<String> SORT_FIELDS =
            List.of(
                    "id",
                    "name",
                    "ra_deg",
                    "dec_deg",
                    "observation",
                    "detection_filter",
                    "beam",
                    "rating_count",
                    "mean_score",
                    "own_score",
                    "last_rated",
                    "uploaded",
                    "separation",
                    "notes");
}
