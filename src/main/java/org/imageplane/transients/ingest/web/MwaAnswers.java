package org.imageplane.transients.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.imageplane.transients.survey.Observation;
import org.jspecify.annotations.Nullable;

/** What the MWA script hears. */
final class MwaAnswers {

    static final String OBSERVATION_THERE = "Observation already created so skipping";

    private MwaAnswers() {}

    /** A stored observation. */
    record StoredObservation(
            @JsonProperty("observation_id") String observationId,
            String obsname,
            @JsonProperty("start_time") @Nullable Instant startTime,
            @JsonProperty("stop_time") @Nullable Instant stopTime,
            @JsonProperty("ra_deg") @Nullable Double raDeg,
            @JsonProperty("dec_deg") @Nullable Double decDeg,
            @JsonProperty("cent_freq") @Nullable Double centFreq,
            @JsonProperty("not_kept") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    Map<String, String> notKept) {

        static StoredObservation of(Observation observation, Map<String, String> notKept) {
            return new StoredObservation(
                    observation.externalId(),
                    observation.name(),
                    observation.startTime(),
                    observation.stopTime(),
                    observation.raDeg(),
                    observation.decDeg(),
                    observation.centreFrequencyMhz(),
                    notKept);
        }
    }
}
