package org.imageplane.transients.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.VerdictCounts;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A candidate as lists give it.
 *
 * @param measurements by key of the quantity, those that were measured; NaN and infinities become text
 * @param separationArcmin only with a cone
 */
@JsonNaming(SnakeCaseStrategy.class)
record CandidateJson(
        long id,
        UUID uid,
        String name,
        String project,
        String observation,
        @Nullable Integer beam,
        @Nullable String detectionFilter,
        @Nullable Integer candidateNumber,
        double raDeg,
        double decDeg,
        String raHms,
        String decDms,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double separationArcmin,
        int ratingCount,
        @Nullable Double meanScore,
        @Nullable Integer trueCount,
        @Nullable Integer falseCount,
        @Nullable Integer unsureCount,
        @Nullable Instant lastRatedAt,
        @Nullable Instant uploadedAt,
        String notes,
        String metadata,
        @Nullable KnownSourceJson knownSource,
        Map<String, Double> measurements,
        Map<String, Object> attributes,
        @Nullable RatingJson ownRating) {

    /**
     * The nearest known source, as the uploader named it.
     *
     * @param isClose null when the uploader did not say
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record KnownSourceJson(
            @Nullable String name,
            @Nullable Double raDeg,
            @Nullable Double decDeg,
            @Nullable Double separationArcmin,
            @Nullable Boolean isClose) {}

    static CandidateJson of(CandidateRow row, List<Quantity> quantities) {
        SkyPosition position = row.position();
        VerdictCounts verdicts = row.verdicts();
        return new CandidateJson(
                row.id(),
                row.uid(),
                row.name(),
                row.project(),
                row.observation(),
                row.beam(),
                row.detectionFilter(),
                row.candidateNumber(),
                position.raDeg(),
                position.decDeg(),
                position.raHms(),
                position.decDms(),
                row.separationArcmin(),
                row.ratingCount(),
                row.meanScore(),
                verdicts == null ? null : (Integer) verdicts.trueCount(),
                verdicts == null ? null : (Integer) verdicts.falseCount(),
                verdicts == null ? null : (Integer) verdicts.unsureCount(),
                row.lastRatedAt(),
                row.uploadedAt(),
                row.notes(),
                row.metadata(),
                known(row),
                measured(row, quantities),
                row.attributes(),
                RatingJson.of(row.ownRating()));
    }

    private static @Nullable KnownSourceJson known(CandidateRow row) {
        SkyPosition position = row.knownPosition();
        if (row.knownName() == null && position == null) {
            return null;
        }
        return new KnownSourceJson(
                row.knownName(),
                position == null ? null : position.raDeg(),
                position == null ? null : position.decDeg(),
                row.knownSepArcmin(),
                row.knownIsClose());
    }

    private static Map<String, Double> measured(CandidateRow row, List<Quantity> quantities) {
        Map<String, Double> measurements = new LinkedHashMap<>();
        for (Quantity quantity : quantities) {
            Double value = row.measurement(quantity);
            if (value != null) {
                measurements.put(quantity.key(), value);
            }
        }
        return measurements;
    }
}
