package org.imageplane.transients.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.imageplane.transients.ingest.meter.UploadMeters.Way;
import org.imageplane.transients.ingest.meter.UploadMeters.What;
import org.imageplane.transients.ingest.row.MwaCandidateForm;
import org.imageplane.transients.ingest.row.MwaColumns;
import org.imageplane.transients.ingest.row.MwaObservationForm;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.survey.QuantityRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The two addresses that the MWA image-plane script sends to. */
@RestController
@RequestMapping(
        consumes = {
            MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            MediaType.MULTIPART_FORM_DATA_VALUE
        })
class MwaUploadController {

    private static final List<String> REQUIRED_FILES = List.of("png", "gif");
    private static final Map<String, MediaKind> KINDS =
            Map.of(
                    "png", MediaKind.PREVIEW_PNG,
                    "gif", MediaKind.ANIMATION_GIF,
                    "fits", MediaKind.CUTOUT_FITS);

    private final IngestService ingest;
    private final MediaStore media;
    private final QuantityRegistry registry;
    private final CurrentActor current;
    private final JsonText text;
    private final UploadMeters meters;

    MwaUploadController(
            IngestService ingest,
            MediaStore media,
            QuantityRegistry registry,
            CurrentActor current,
            JsonText text,
            UploadMeters meters) {
        this.ingest = ingest;
        this.media = media;
        this.registry = registry;
        this.current = current;
        this.text = text;
        this.meters = meters;
    }

    @PostMapping({"/observation_create/", "/observation_create"})
    ResponseEntity<Object> observation(HttpServletRequest request) {
        var fields = UploadFields.ofMwa(UploadRequest.fields(request));
        var form = new MwaObservationForm(fields);
        var observation = form.observation();
        if (observation.isEmpty()) {
            return UploadRequest.refused(fields);
        }
        var registered = ingest.observation(current.require(), observation.get());
        meters.stored(Way.MWA, What.OBSERVATION, registered.created());
        return registered.created()
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(
                                MwaAnswers.StoredObservation.of(
                                        registered.observation(), form.notKept()))
                : text.answer(HttpStatus.CREATED, MwaAnswers.OBSERVATION_THERE);
    }

    @PostMapping({"/candidate_create/", "/candidate_create"})
    ResponseEntity<Object> candidate(HttpServletRequest request) {
        Map<String, MultipartFile> sent = UploadRequest.files(request);
        for (String name : REQUIRED_FILES) {
            MultipartFile file = sent.get(name);
            if (file == null || UploadRequest.isAbsent(file)) {
                return text.answer(HttpStatus.BAD_REQUEST, "Missing %s file".formatted(name));
            }
        }
        var fields = UploadFields.ofMwa(UploadRequest.fields(request));
        var form = new MwaCandidateForm(fields, registry::isKey);
        if (!fields.refusals().isEmpty()) {
            return UploadRequest.refused(fields);
        }
        try (var files = new ReceivedFiles(media, fields)) {
            files.receive(KINDS, sent, form::doNotKeep);
            Optional<CandidateUpload> upload = form.upload(files.all());
            return upload.isEmpty()
                    ? UploadRequest.refused(fields)
                    : answer(ingest.candidate(current.require(), upload.get()), form);
        }
    }

    private ResponseEntity<Object> answer(CandidateOutcome outcome, MwaCandidateForm form) {
        if (outcome instanceof CandidateOutcome.Stored stored) {
            meters.stored(Way.MWA, What.CANDIDATE, stored.created());
        }
        return switch (outcome) {
            case CandidateOutcome.Stored stored ->
                    ResponseEntity.status(stored.created() ? HttpStatus.CREATED : HttpStatus.OK)
                            .body(StoredCandidateJson.of(stored, form.notKept()));
            case CandidateOutcome.UnknownProject(String name) ->
                    UploadRequest.refused(
                            MwaColumns.PROJECT,
                            "There is no project \"%s\" that you can upload to: an administrator makes it first."
                                    .formatted(name));
            case CandidateOutcome.UnknownObservation(String id) ->
                    UploadRequest.refused(
                            MwaColumns.OBSERVATION,
                            "There is no observation \"%s\": send it to /observation_create/ first."
                                    .formatted(id));
            case CandidateOutcome.UnknownBeam(String id, int index) ->
                    UploadRequest.refused(
                            MwaColumns.OBSERVATION,
                            "The observation %s has no beam %d.".formatted(id, index));
            case CandidateOutcome.BeingDeleted(String sentence) ->
                    UploadRequest.refused(MwaColumns.PROJECT, sentence);
        };
    }
}
