package org.imageplane.transients.ingest.folder;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.IngestService;
import org.imageplane.transients.ingest.ObservationOutcome;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that a row's project, observation and beam are there before the row. */
@Component
class Preparation {

    private final IngestService ingest;
    private final Projects projects;
    private final Observations observations;
    private final BeamPreparation beams;
    private final MediaStore media;
    private final FileReceiver receiver;

    Preparation(
            IngestService ingest,
            Projects projects,
            Observations observations,
            BeamPreparation beams,
            MediaStore media,
            FileReceiver receiver) {
        this.ingest = ingest;
        this.projects = projects;
        this.observations = observations;
        this.beams = beams;
        this.media = media;
        this.receiver = receiver;
    }

    /** What came of it. */
    sealed interface Prepared {

        /** Rows can follow; ids are null where a rehearsal found nothing there yet. */
        record Ready(@Nullable Long projectId, @Nullable Long observationId) implements Prepared {}

        /** None of its rows can be stored; the reason is a sentence. */
        record Refused(String reason) implements Prepared {}
    }

    /** Looks what is there, and stores nothing. */
    Prepared rehearse(Actor actor, Layout layout, Place place) {
        Optional<Project> project = projects.find(actor, place.project());
        if (project.isEmpty() && layout.ownProjects() == null) {
            return noProject(place);
        }
        Optional<Observation> observation = observations.find(place.observation());
        for (Map.Entry<MediaKind, Path> file : layout.beamFiles(place).entrySet()) {
            Optional<String> wrong = media.refusal(file.getKey(), file.getValue());
            if (wrong.isPresent()) {
                return new Prepared.Refused(receiver.sentence(file.getValue(), wrong.get()));
            }
        }
        return new Prepared.Ready(
                project.map(Project::id).orElse(null),
                observation.map(Observation::id).orElse(null));
    }

    /** Stores what is not there. */
    Prepared prepare(Actor actor, Layout layout, Place place, NewObservation sent) {
        if (layout.ownProjects() != null) {
            try {
                var given = ingest.observation(actor, place.project(), sent);
                if (given instanceof ObservationOutcome.NameTaken(String name)) {
                    return new Prepared.Refused(
                            "The name %s belongs to a project that you may not see."
                                    .formatted(name));
                }
                if (given instanceof ObservationOutcome.BeingDeleted(String sentence)) {
                    return new Prepared.Refused(sentence);
                }
            } catch (IllegalArgumentException badName) {
                return new Prepared.Refused(String.valueOf(badName.getMessage()));
            }
        }
        Optional<Project> project = projects.find(actor, place.project());
        if (project.isEmpty()) {
            return noProject(place);
        }
        long observationId = ingest.observation(actor, sent).observation().id();
        Integer index = place.beam();
        if (index != null) {
            Optional<String> refusal =
                    beams.store(actor, layout, place, project.get(), observationId);
            if (refusal.isPresent()) {
                return new Prepared.Refused(refusal.get());
            }
        }
        return new Prepared.Ready(project.get().id(), observationId);
    }

    private static Prepared noProject(Place place) {
        return new Prepared.Refused(
                "There is no project \"%s\" that you can upload to: an administrator makes it first."
                        .formatted(place.project()));
    }
}
