package org.imageplane.transients.ingest.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.BeamOutcome;
import org.imageplane.transients.ingest.BeamUpload;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.survey.Beam;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.Project;
import org.springframework.stereotype.Component;

/** Sees to it that a beam is there with its maps; files that it has are not read again. */
@Component
class BeamPreparation {

    private final IngestService ingest;
    private final Beams beams;
    private final MediaStore media;
    private final FileReceiver receiver;

    BeamPreparation(IngestService ingest, Beams beams, MediaStore media, FileReceiver receiver) {
        this.ingest = ingest;
        this.beams = beams;
        this.media = media;
        this.receiver = receiver;
    }

    /** Stores the beam and those of its files that it does not have; says why not, when it is refused. */
    Optional<String> store(
            Actor actor, Layout layout, Place place, Project project, long observationId) {
        int index = Objects.requireNonNull(place.beam());
        Optional<Beam> there = beams.find(project.id(), observationId, index);
        Set<MediaKind> kept = EnumSet.noneOf(MediaKind.class);
        there.ifPresent(
                beam ->
                        media.ofBeam(project.id(), beam.id()).stream()
                                .map(MediaFile::kind)
                                .forEach(kept::add));
        Map<MediaKind, Path> missing = new HashMap<>(layout.beamFiles(place));
        missing.keySet().removeAll(kept);
        List<IncomingFile> received = new ArrayList<>();
        try {
            Optional<String> refusal = receiver.receive(missing, received);
            if (refusal.isPresent()) {
                return refusal;
            }
            BeamUpload upload =
                    new BeamUpload(place.project(), place.observation(), index, received);
            return switch (ingest.beam(actor, upload)) {
                case BeamOutcome.Stored ignored -> Optional.empty();
                case BeamOutcome.UnknownProject(String name) ->
                        Optional.of("There is no project %s.".formatted(name));
                case BeamOutcome.NotGiven(String name, String id) ->
                        Optional.of("The project %s was not given %s.".formatted(name, id));
                case BeamOutcome.BeingDeleted(String sentence) -> Optional.of(sentence);
            };
        } finally {
            received.forEach(IncomingFile::close);
        }
    }
}
