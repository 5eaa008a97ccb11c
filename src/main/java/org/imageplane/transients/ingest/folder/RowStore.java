package org.imageplane.transients.ingest.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.UploadedCandidates.Uploaded;
import org.imageplane.transients.ingest.CandidateOutcome;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.FileOutcome;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.ingest.folder.StoredBefore.There;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.springframework.stereotype.Component;

/** Stores one row with its files, or says what would become of it. */
@Component
class RowStore {

    private final IngestService ingest;
    private final MediaStore media;
    private final FileReceiver receiver;

    RowStore(IngestService ingest, MediaStore media, FileReceiver receiver) {
        this.ingest = ingest;
        this.media = media;
        this.receiver = receiver;
    }

    /** What is wrong with the row, as one sentence for all its columns. */
    static ImportedRow.Result refused(Map<String, List<String>> refusals) {
        return new ImportedRow.Refused(
                refusals.entrySet().stream()
                        .map(
                                column ->
                                        "%s: %s"
                                                .formatted(
                                                        column.getKey(),
                                                        String.join(" ", column.getValue())))
                        .collect(Collectors.joining(" ")));
    }

    /** A row that is not there yet. */
    ImportedRow.Result create(Actor actor, FolderRow.Candidate row, boolean rehearsal) {
        return rehearsal ? rehearse(row.files(), new ImportedRow.Created()) : store(actor, row);
    }

    /** A row that is there, which may have got files since. */
    ImportedRow.Result complete(
            Actor actor, FolderRow.Candidate row, There before, boolean rehearsal) {
        Map<MediaKind, Path> missing = new HashMap<>(row.files());
        missing.keySet().removeAll(before.kinds());
        if (missing.isEmpty()) {
            return new ImportedRow.AlreadyThere(0);
        }
        return rehearsal
                ? rehearse(missing, new ImportedRow.AlreadyThere(missing.size()))
                : add(actor, before.candidate(), missing);
    }

    private ImportedRow.Result rehearse(Map<MediaKind, Path> files, ImportedRow.Result otherwise) {
        for (Map.Entry<MediaKind, Path> file : files.entrySet()) {
            Optional<String> wrong = media.refusal(file.getKey(), file.getValue());
            if (wrong.isPresent()) {
                return new ImportedRow.Refused(receiver.sentence(file.getValue(), wrong.get()));
            }
        }
        return otherwise;
    }

    private ImportedRow.Result store(Actor actor, FolderRow.Candidate row) {
        List<IncomingFile> received = new ArrayList<>();
        try {
            Optional<String> refusal = receiver.receive(row.files(), received);
            if (refusal.isPresent()) {
                return new ImportedRow.Refused(refusal.get());
            }
            Optional<CandidateUpload> upload = row.form().upload(received);
            return upload.isEmpty()
                    ? refused(row.form().refusals())
                    : result(ingest.candidate(actor, upload.get()));
        } finally {
            received.forEach(IncomingFile::close);
        }
    }

    private static ImportedRow.Result result(CandidateOutcome outcome) {
        return switch (outcome) {
            case CandidateOutcome.Stored stored ->
                    stored.created() ? new ImportedRow.Created() : new ImportedRow.AlreadyThere(0);
            case CandidateOutcome.UnknownProject(String name) ->
                    new ImportedRow.Refused("There is no project %s any more.".formatted(name));
            case CandidateOutcome.UnknownObservation(String id) ->
                    new ImportedRow.Refused("There is no observation %s any more.".formatted(id));
            case CandidateOutcome.UnknownBeam(String id, int index) ->
                    new ImportedRow.Refused(
                            "The observation %s has no beam %d any more.".formatted(id, index));
            case CandidateOutcome.BeingDeleted(String sentence) ->
                    new ImportedRow.Refused(sentence);
        };
    }

    /** Gives files to a candidate that was stored without them. */
    private ImportedRow.Result add(Actor actor, Uploaded candidate, Map<MediaKind, Path> files) {
        List<IncomingFile> received = new ArrayList<>();
        try {
            Optional<String> refusal = receiver.receive(files, received);
            if (refusal.isPresent()) {
                return new ImportedRow.Refused(refusal.get());
            }
            for (IncomingFile file : received) {
                if (ingest.file(actor, candidate.uid(), null, file)
                        instanceof FileOutcome.BeingDeleted(String sentence)) {
                    return new ImportedRow.Refused(sentence);
                }
            }
            return new ImportedRow.AlreadyThere(received.size());
        } finally {
            received.forEach(IncomingFile::close);
        }
    }
}
