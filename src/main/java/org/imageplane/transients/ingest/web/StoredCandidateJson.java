package org.imageplane.transients.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.Kept;

/** A stored candidate, and what became of columns that the survey's description does not have. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredCandidateJson(
        long id,
        UUID uid,
        String name,
        String url,
        boolean created,
        Map<String, List<String>> kept,
        @JsonProperty("not_kept") Map<String, String> notKept) {

    static StoredCandidateJson of(CandidateOutcome.Stored stored, Map<String, String> notKept) {
        return new StoredCandidateJson(
                stored.id(),
                stored.uid(),
                stored.name(),
                "/candidates/" + stored.id(),
                stored.created(),
                words(stored.kept()),
                notKept);
    }

    private static Map<String, List<String>> words(Kept kept) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("quantities", kept.quantities());
        words.put("attributes", kept.attributes());
        words.put("as_text_beyond_200_quantities", kept.beyondLimit());
        words.values().removeIf(List::isEmpty);
        return words;
    }
}
