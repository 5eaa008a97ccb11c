package org.imageplane.transients.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.ingest.BeamOutcome;
import org.imageplane.transients.ingest.BeamUpload;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.ingest.ObservationOutcome;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.ingest.row.VasterCandidateForm;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.survey.QuantityRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The three addresses that the ASKAP VASTER script sends an observation, its beams and their candidates to. */
@RestController
@RequestMapping(
        consumes = {
            MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            MediaType.MULTIPART_FORM_DATA_VALUE
        })
class VasterUploadController {

    private final IngestService ingest;
    private final MediaStore media;
    private final QuantityRegistry registry;
    private final CurrentActor current;
    private final VasterAnswers answers;

    VasterUploadController(
            IngestService ingest,
            MediaStore media,
            QuantityRegistry registry,
            CurrentActor current,
            VasterAnswers answers) {
        this.ingest = ingest;
        this.media = media;
        this.registry = registry;
        this.current = current;
        this.answers = answers;
    }

    @PostMapping({"/upload_observation/", "/upload_observation"})
    ResponseEntity<Object> observation(HttpServletRequest request) {
        var fields = UploadFields.ofVaster(UploadRequest.fields(request));
        var form = new VasterObservationForm(fields);
        var observation = form.observation();
        if (observation.isEmpty()) {
            return UploadRequest.refused(fields);
        }
        try {
            ObservationOutcome outcome =
                    ingest.observation(current.require(), form.project(), observation.get());
            return answers.to(outcome, form);
        } catch (IllegalArgumentException e) {
            return UploadRequest.refused(
                    VasterObservationForm.PROJECT, String.valueOf(e.getMessage()));
        }
    }

    @PostMapping({"/upload_beam/", "/upload_beam"})
    ResponseEntity<Object> beam(HttpServletRequest request) {
        var fields = UploadFields.ofVaster(UploadRequest.fields(request));
        var form = new VasterBeamForm(fields);
        if (!fields.refusals().isEmpty()) {
            return UploadRequest.refused(fields);
        }
        try (var files = new ReceivedFiles(media, fields)) {
            files.receive(VasterFiles.OF_BEAMS, UploadRequest.files(request), form::doNotKeep);
            if (!fields.refusals().isEmpty()) {
                return UploadRequest.refused(fields);
            }
            BeamUpload upload = form.upload(files.all());
            BeamOutcome outcome = ingest.beam(current.require(), upload);
            return answers.to(outcome, upload, form.notKept());
        }
    }

    @PostMapping({"/upload_candidate/", "/upload_candidate"})
    ResponseEntity<Object> candidate(HttpServletRequest request) {
        var fields = UploadFields.ofVaster(UploadRequest.fields(request));
        var form = new VasterCandidateForm(fields, registry::isKey);
        if (!fields.refusals().isEmpty()) {
            return UploadRequest.refused(fields);
        }
        try (var files = new ReceivedFiles(media, fields)) {
            files.receive(VasterFiles.OF_CANDIDATES, UploadRequest.files(request), form::doNotKeep);
            Optional<CandidateUpload> upload = form.upload(files.all());
            if (upload.isEmpty()) {
                return UploadRequest.refused(fields);
            }
            CandidateOutcome outcome = ingest.candidate(current.require(), upload.get());
            return answers.to(outcome, upload.get(), form.notKept());
        }
    }
}
