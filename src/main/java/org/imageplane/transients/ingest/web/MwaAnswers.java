package org.imageplane.transients.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.Kept;
import org.imageplane.transients.survey.Observation;
import org.jspecify.annotations.Nullable;

/** What the MWA script hears. */
final class MwaAnswers {

    static final String OBSERVATION_THERE = "Observation already created so skipping";

    private MwaAnswers() {}

    /** A stored candidate, and what became of columns that the survey's description does not have. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StoredCandidate(
            long id,
            UUID uid,
            String name,
            String url,
            boolean created,
            Map<String, List<String>> kept,
            @JsonProperty("not_kept") Map<String, String> notKept) {

        static StoredCandidate of(CandidateOutcome.Stored stored, Map<String, String> notKept) {
            return new StoredCandidate(
                    stored.id(),
                    stored.uid(),
                    stored.name(),
                    "/candidates/" + stored.id(),
                    stored.created(),
                    words(stored.kept()),
                    notKept);
        }

        private static Map<String, List<String>> words(Kept kept) {
            var words = new java.util.LinkedHashMap<String, List<String>>();
            words.put("quantities", kept.quantities());
            words.put("attributes", kept.attributes());
            words.put("as_text_beyond_200_quantities", kept.beyondLimit());
            words.values().removeIf(List::isEmpty);
            return words;
        }
    }

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
