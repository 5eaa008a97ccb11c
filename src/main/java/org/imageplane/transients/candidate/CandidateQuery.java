package org.imageplane.transients.candidate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the candidates that a person may see. Names, not database ids, so that it can be written in an
 * address and read again ({@link CandidateQueryParameters}). Made with {@link #toBuilder()}.
 *
 * @param project name; null for all visible projects
 * @param observation outside id
 * @param beam index of the beam within its observation
 * @param ids these candidates only; empty for any
 * @param idMin smallest candidate id, {@code idMax} largest
 * @param ranges by quantity key
 * @param verdict that somebody gave
 * @param association with known sources; null for any
 * @param cones by what has to lie in them
 * @param text part of name, known source, notes, metadata or the uploader's columns, or {@code key:value} in the last two;
 *     empty for any
 * @param bestBeamsOnly of a source seen in several beams only its best
 */
public record CandidateQuery(
        @Nullable String project,
        @Nullable String observation,
        @Nullable Integer beam,
        @Nullable String detectionFilter,
        SortedSet<Long> ids,
        @Nullable Long idMin,
        @Nullable Long idMax,
        Map<String, Range> ranges,
        RatedState rated,
        @Nullable String classification,
        @Nullable SaidVerdict verdict,
        @Nullable AssociationFilter association,
        Map<ConeAround, Cone> cones,
        String text,
        boolean bestBeamsOnly,
        CandidateSort sort) {

    private static final CandidateQuery ALL =
            new CandidateQuery(
                    null,
                    null,
                    null,
                    null,
                    Collections.emptySortedSet(),
                    null,
                    null,
                    Map.of(),
                    RatedState.ANY,
                    null,
                    null,
                    null,
                    Map.of(),
                    "",
                    false,
                    CandidateSort.BY_ID);

    /** An address holds at most so many ids. */
    public static final int MOST_IDS = 300;

    /** Names of the fixed sort fields. */
    public static final List<String> SORT_FIELDS = SearchField.FIXED_NAMES;

    public CandidateQuery {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
        EnumMap<ConeAround, Cone> sorted = new EnumMap<>(ConeAround.class);
        sorted.putAll(cones);
        cones = Collections.unmodifiableMap(sorted);
    }

    /** Everything, by id. */
    public static CandidateQuery all() {
        return ALL;
    }

    /** The cone around the candidate, from whose centre separations are counted; null without one. */
    public @Nullable Cone cone() {
        return cones.get(ConeAround.CANDIDATE);
    }

    /** A changed copy of this query. */
    public CandidateQueryBuilder toBuilder() {
        return new CandidateQueryBuilder(this);
    }

    /** The same with another project. */
    public CandidateQuery inProject(@Nullable String name) {
        return toBuilder().project(name).build();
    }

    /** The same in another order. */
    public CandidateQuery sortedBy(CandidateSort order) {
        return toBuilder().sort(order).build();
    }

    /** The same within one observation. */
    public CandidateQuery inObservation(@Nullable String externalId) {
        return toBuilder().observation(externalId).build();
    }
}
