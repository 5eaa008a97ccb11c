package org.imageplane.transients.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.CandidateReference;
import org.imageplane.transients.ingest.FileOutcome;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.ingest.meter.UploadMeters;
import org.imageplane.transients.ingest.meter.UploadMeters.Way;
import org.imageplane.transients.ingest.meter.UploadMeters.What;
import org.imageplane.transients.ingest.row.UploadFields;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The address that dynamic spectra are sent to once they are made, for a candidate by its name or its uid. */
@RestController
@RequestMapping(
        consumes = {
            MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            MediaType.MULTIPART_FORM_DATA_VALUE
        })
class DynamicSpectrumController {

    private static final String NAME = "name";
    private static final String UID = "hash";
    private static final int LINE_LIMIT = 100;
    private static final Pattern UUID_TEXT =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final IngestService ingest;
    private final MediaStore media;
    private final CurrentActor current;
    private final JsonText text;
    private final UploadMeters meters;

    DynamicSpectrumController(
            IngestService ingest,
            MediaStore media,
            CurrentActor current,
            JsonText text,
            UploadMeters meters) {
        this.ingest = ingest;
        this.media = media;
        this.current = current;
        this.text = text;
        this.meters = meters;
    }

    @PostMapping({"/upload_dynamic_spectra/", "/upload_dynamic_spectra"})
    ResponseEntity<Object> dynamicSpectrum(HttpServletRequest request) {
        var fields = UploadFields.ofVaster(UploadRequest.fields(request));
        String name = fields.text(NAME, LINE_LIMIT).orElse(null);
        UUID uid = uid(fields);
        if (name == null && uid == null && fields.refusals().isEmpty()) {
            fields.refuse(NAME, "Give the candidate's name or its hash.");
        }
        MultipartFile sent = UploadRequest.files(request).get(VasterFiles.DYNAMIC_SPECTRUM);
        if (sent == null || UploadRequest.isAbsent(sent)) {
            fields.requireUnlessRefused(VasterFiles.DYNAMIC_SPECTRUM);
        }
        if (sent == null || !fields.refusals().isEmpty()) {
            return UploadRequest.refused(fields);
        }
        try (var files = new ReceivedFiles(media, fields)) {
            files.receive(VasterFiles.DYNAMIC_SPECTRUM, MediaKind.DYNAMIC_SPECTRUM_PNG, sent);
            return fields.refusals().isEmpty()
                    ? answer(
                            ingest.file(current.require(), uid, name, files.all().getFirst()),
                            name,
                            uid)
                    : UploadRequest.refused(fields);
        }
    }

    private static @Nullable UUID uid(UploadFields fields) {
        Optional<String> sent = fields.text(UID, LINE_LIMIT);
        if (sent.isPresent() && !UUID_TEXT.matcher(sent.get()).matches()) {
            fields.refuse(
                    UID,
                    "\"%s\" is not a uid such as 0d3f9c1e-…, which the upload of the candidate answered."
                            .formatted(sent.get()));
            return null;
        }
        return sent.map(UUID::fromString).orElse(null);
    }

    private ResponseEntity<Object> answer(
            FileOutcome outcome, @Nullable String name, @Nullable UUID uid) {
        if (outcome instanceof FileOutcome.Stored || outcome instanceof FileOutcome.AlreadyThere) {
            meters.stored(Way.VASTER, What.FILE, outcome instanceof FileOutcome.Stored);
        }
        return switch (outcome) {
            case FileOutcome.Stored(CandidateReference candidate, boolean replaced) ->
                    text.answer(
                            HttpStatus.OK,
                            "%s has %s dynamic spectrum now."
                                    .formatted(candidate.name(), replaced ? "another" : "a"));
            case FileOutcome.AlreadyThere(CandidateReference candidate) ->
                    text.answer(
                            HttpStatus.OK,
                            "%s has this dynamic spectrum already so skipping"
                                    .formatted(candidate.name()));
            case FileOutcome.NoCandidate() ->
                    ResponseEntity.status(HttpStatus.NOT_FOUND)
                            .body(
                                    Map.of(
                                            uid == null ? NAME : UID,
                                            List.of(
                                                    "There is no candidate %s that you can see."
                                                            .formatted(uid == null ? name : uid))));
            case FileOutcome.Ambiguous(List<CandidateReference> candidates) ->
                    UploadRequest.refused(
                            NAME,
                            "Several candidates have this name: send the hash of one. %s."
                                    .formatted(
                                            candidates.stream()
                                                    .map(DynamicSpectrumController::place)
                                                    .collect(Collectors.joining("; "))));
            case FileOutcome.BeingDeleted(String sentence) ->
                    UploadRequest.refused(uid == null ? NAME : UID, sentence);
        };
    }

    private static String place(CandidateReference candidate) {
        return "%s is of project %s, observation %s, beam %s"
                .formatted(
                        candidate.uid(),
                        candidate.project(),
                        candidate.observation(),
                        candidate.beam() == null ? "none" : candidate.beam());
    }
}
