package org.imageplane.transients.ingest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateReference;
import org.imageplane.transients.candidate.CandidateReferences;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaOwner;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.survey.Closures;
import org.imageplane.transients.survey.ObservationFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that are made of a candidate after its upload. A newer one takes the place of the one that was there. */
@Component
class FileIngest {

    /** How many candidates of one name are told to the uploader. */
    private static final int TOLD = 10;

    private final CandidateReferences candidates;
    private final MediaStore media;
    private final Closures closures;
    private final ObservationFiles counters;

    FileIngest(
            CandidateReferences candidates,
            MediaStore media,
            Closures closures,
            ObservationFiles counters) {
        this.candidates = candidates;
        this.media = media;
        this.closures = closures;
        this.counters = counters;
    }

    @Transactional
    FileOutcome put(Actor actor, @Nullable UUID uid, @Nullable String name, IncomingFile file) {
        List<CandidateReference> found = candidates.find(actor, uid, name, TOLD);
        return switch (found.size()) {
            case 0 -> new FileOutcome.NoCandidate();
            case 1 -> put(actor, found.getFirst(), file);
            default -> new FileOutcome.Ambiguous(found);
        };
    }

    private FileOutcome put(Actor actor, CandidateReference candidate, IncomingFile file) {
        Optional<String> closed =
                closures.closed(
                        candidate.projectId(), candidate.observationId(), candidate.beamId());
        if (closed.isPresent()) {
            return new FileOutcome.BeingDeleted(closed.get());
        }
        if (!candidates.lock(candidate)) {
            return new FileOutcome.NoCandidate();
        }
        Optional<MediaFile> before =
                media.ofCandidate(candidate.projectId(), candidate.id()).stream()
                        .filter(kept -> kept.kind() == file.kind())
                        .findFirst();
        if (before.isPresent() && before.get().sha256().equals(file.sha256())) {
            return new FileOutcome.AlreadyThere(candidate);
        }
        before.ifPresent(media::remove);
        // under a new name: browsers keep what they have seen under the old one
        var owner =
                MediaOwner.candidate(
                        candidate.projectId(),
                        candidate.id(),
                        candidate.observation(),
                        UUID.randomUUID(),
                        actor.personId());
        media.keep(owner, file);
        counters.count(
                candidate.projectId(),
                candidate.observationId(),
                before.isPresent() ? 0 : 1,
                file.bytes() - before.map(MediaFile::bytes).orElse(0L));
        return new FileOutcome.Stored(candidate, before.isPresent());
    }
}
