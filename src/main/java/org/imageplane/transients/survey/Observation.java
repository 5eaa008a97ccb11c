package org.imageplane.transients.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An observation: a fact on the sky, independent of projects. Times are UTC; the GPS seconds are kept as the uploader
 * sent them; positions are degrees (ICRS). MWA fields are absent for other telescopes.
 *
 * @param origin where it was asked for what the uploader did not send; null when that was not necessary
 */
public record Observation(
        long id,
        String externalId,
        String name,
        @Nullable Double raDeg,
        @Nullable Double decDeg,
        @Nullable Instant startTime,
        @Nullable Instant stopTime,
        @Nullable Double centreFrequencyMhz,
        @Nullable Double startGpsS,
        @Nullable Double stopGpsS,
        @Nullable String mwaProjectCode,
        @Nullable Double azimuthDeg,
        @Nullable Double elevationDeg,
        @Nullable String frequencyChannels,
        @Nullable Double frequencyResolutionKhz,
        @Nullable Double integrationTimeS,
        @Nullable MetadataOrigin origin) {

    /** Whether the id is GPS seconds of an MWA observation, so that the MWA archive knows it. */
    public boolean isMwa() {
        return startGpsS != null;
    }
}
