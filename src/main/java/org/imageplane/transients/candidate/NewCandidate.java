package org.imageplane.transients.candidate;

import java.util.Map;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A candidate to be stored.
 *
 * @param uploadKey what the uploader calls it within project and observation; the same key is the same candidate
 * @param candidateNumber the MWA's number within observation and filter
 * @param name the uploader's; null to name it by its position
 * @param measurements by slot of the quantity, counted from 1; NaN and infinities are kept, absent ones are left out
 * @param attributes text and boolean columns by name
 */
public record NewCandidate(
        long projectId,
        long observationId,
        @Nullable Long beamId,
        @Nullable Long detectionFilterId,
        String uploadKey,
        @Nullable Integer candidateNumber,
        @Nullable String name,
        SkyPosition position,
        KnownSource known,
        Map<Integer, Double> measurements,
        Map<String, Object> attributes,
        String metadata,
        @Nullable LightCurve lightCurve,
        long uploaderId) {

    public NewCandidate {
        if (uploadKey.isBlank()) {
            throw new IllegalArgumentException("A candidate needs the key of its upload.");
        }
        measurements = Map.copyOf(measurements);
        attributes = Map.copyOf(attributes);
    }

    String nameOrPosition() {
        return name == null || name.isBlank() ? position.j2000Name() : name;
    }

    /** The numbers in the order of their slots, null where there is none. */
    @Nullable Double[] measurementArray() {
        int length = measurements.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        @Nullable Double[] array = new @Nullable Double[length];
        measurements.forEach((slot, value) -> array[slot - 1] = value);
        return array;
    }
}
