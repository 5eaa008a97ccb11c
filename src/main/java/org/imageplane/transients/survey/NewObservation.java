package org.imageplane.transients.survey;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An observation as an uploader reports it: degrees (ICRS), UTC, MHz, with the MWA's own values as they were sent.
 *
 * @param raTileHms pointing in sexagesimal, as sent; {@code decTileDms} likewise
 * @param attributes what else was sent, by name
 */
public record NewObservation(
        String externalId,
        String name,
        @Nullable Double raDeg,
        @Nullable Double decDeg,
        @Nullable Instant startTime,
        @Nullable Instant stopTime,
        @Nullable Double centreFrequencyMhz,
        @Nullable Double startGpsS,
        @Nullable Double stopGpsS,
        @Nullable String raTileHms,
        @Nullable String decTileDms,
        @Nullable String mwaProjectCode,
        @Nullable Double azimuthDeg,
        @Nullable Double elevationDeg,
        @Nullable String frequencyChannels,
        @Nullable Double frequencyResolutionKhz,
        @Nullable Double integrationTimeS,
        Map<String, String> attributes) {

    public NewObservation {
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("An observation needs its id.");
        }
        attributes = Map.copyOf(attributes);
    }

    /** Nothing known but its id and when it began. */
    public static NewObservation of(String externalId, @Nullable Instant startTime) {
        return of(externalId, startTime, Map.of());
    }

    /** Nothing known but its id, when it began, and what else was sent. */
    public static NewObservation of(
            String externalId, @Nullable Instant startTime, Map<String, String> attributes) {
        return new NewObservation(
                externalId,
                "",
                null,
                null,
                startTime,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                attributes);
    }
}
