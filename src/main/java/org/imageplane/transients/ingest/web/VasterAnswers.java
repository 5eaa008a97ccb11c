package org.imageplane.transients.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.ingest.BeamOutcome;
import org.imageplane.transients.ingest.BeamUpload;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.ObservationOutcome;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.imageplane.transients.ingest.meter.UploadMeters.Way;
import org.imageplane.transients.ingest.meter.UploadMeters.What;
import org.imageplane.transients.ingest.row.VasterColumns;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.survey.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the VASTER script hears. */
@Component
class VasterAnswers {

    static final String OBSERVATION_THERE = "Observation already created so skipping";
    static final String BEAM_THERE = "Beam already created so skipping";
    static final String CANDIDATE_THERE = "Candidate already created so skipping";

    /** An observation that the project has now. */
    record GivenObservation(
            String id,
            @JsonProperty("proj_id") String project,
            @JsonProperty("obs_start") @Nullable Instant start,
            @JsonProperty("not_kept") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    Map<String, String> notKept) {}

    /** A stored beam. */
    record StoredBeam(
            @JsonProperty("proj_id") String project,
            @JsonProperty("obs_id") String observation,
            int index,
            List<MediaKind> files,
            @JsonProperty("not_kept") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    Map<String, String> notKept) {}

    private final JsonText text;
    private final UploadMeters meters;

    VasterAnswers(JsonText text, UploadMeters meters) {
        this.text = text;
        this.meters = meters;
    }

    ResponseEntity<Object> to(ObservationOutcome outcome, VasterObservationForm form) {
        if (outcome instanceof ObservationOutcome.Given given) {
            meters.stored(Way.VASTER, What.OBSERVATION, given.now());
        }
        return switch (outcome) {
            case ObservationOutcome.Given(String project, Observation stored, boolean now) ->
                    now
                            ? created(
                                    new GivenObservation(
                                            stored.externalId(),
                                            project,
                                            stored.startTime(),
                                            form.notKept()))
                            : text.answer(HttpStatus.CREATED, OBSERVATION_THERE);
            case ObservationOutcome.NameTaken(String project) ->
                    UploadRequest.refused(
                            VasterColumns.PROJECT,
                            "The name \"%s\" is not free for a project of yours: choose another, or ask an administrator."
                                    .formatted(project));
            case ObservationOutcome.BeingDeleted(String sentence) ->
                    UploadRequest.refused(VasterColumns.PROJECT, sentence);
        };
    }

    ResponseEntity<Object> to(BeamOutcome outcome, BeamUpload upload, Map<String, String> notKept) {
        if (outcome instanceof BeamOutcome.Stored stored) {
            meters.stored(Way.VASTER, What.BEAM, stored.created());
        }
        return switch (outcome) {
            case BeamOutcome.Stored(long id, boolean created, List<MediaKind> added) ->
                    created
                            ? created(
                                    new StoredBeam(
                                            upload.project(),
                                            upload.observation(),
                                            upload.index(),
                                            upload.files().stream()
                                                    .map(IncomingFile::kind)
                                                    .toList(),
                                            notKept))
                            : text.answer(HttpStatus.OK, BEAM_THERE + andAdded(added));
            case BeamOutcome.UnknownProject(String name) -> unknownProject(name);
            case BeamOutcome.NotGiven(String project, String id) -> notGiven(project, id);
            case BeamOutcome.BeingDeleted(String sentence) ->
                    UploadRequest.refused(VasterColumns.PROJECT, sentence);
        };
    }

    ResponseEntity<Object> to(
            CandidateOutcome outcome, CandidateUpload upload, Map<String, String> notKept) {
        if (outcome instanceof CandidateOutcome.Stored stored) {
            meters.stored(Way.VASTER, What.CANDIDATE, stored.created());
        }
        return switch (outcome) {
            case CandidateOutcome.Stored stored ->
                    stored.created()
                            ? created(StoredCandidateJson.of(stored, notKept))
                            : text.answer(HttpStatus.OK, CANDIDATE_THERE);
            case CandidateOutcome.UnknownProject(String name) -> unknownProject(name);
            case CandidateOutcome.UnknownObservation(String id) -> notGiven(upload.project(), id);
            case CandidateOutcome.UnknownBeam(String id, int index) ->
                    UploadRequest.refused(
                            VasterColumns.BEAM,
                            "The project %s has no beam %d of observation %s: send it to /upload_beam/ first."
                                    .formatted(upload.project(), index, id));
            case CandidateOutcome.BeingDeleted(String sentence) ->
                    UploadRequest.refused(VasterColumns.PROJECT, sentence);
        };
    }

    private static ResponseEntity<Object> created(Object body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(body);
    }

    private static ResponseEntity<Object> unknownProject(String name) {
        return UploadRequest.refused(
                VasterColumns.PROJECT,
                "There is no project \"%s\" that you can upload to: send its observation to /upload_observation/ first."
                        .formatted(name));
    }

    private static ResponseEntity<Object> notGiven(String project, String observation) {
        return UploadRequest.refused(
                VasterColumns.OBSERVATION,
                "The project %s was never given an observation %s: send it to /upload_observation/ first."
                        .formatted(project, observation));
    }

    private static String andAdded(List<MediaKind> added) {
        return added.isEmpty()
                ? ""
                : added.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "; it had no ", " until now"));
    }
}
