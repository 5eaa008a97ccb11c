package org.imageplane.transients.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaOwner;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.survey.Beam;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.Closures;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationFiles;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a survey with beams sends before its candidates: the observation with its project, and the beams' files. */
@Component
class BeamIngest {

    private final Projects projects;
    private final Observations observations;
    private final Beams beams;
    private final MediaStore media;
    private final Closures closures;
    private final ObservationFiles counters;

    BeamIngest(
            Projects projects,
            Observations observations,
            Beams beams,
            MediaStore media,
            Closures closures,
            ObservationFiles counters) {
        this.projects = projects;
        this.observations = observations;
        this.beams = beams;
        this.media = media;
        this.closures = closures;
        this.counters = counters;
    }

    /** Project, observation and the note that one was given the other, in this order for every uploader. */
    @Transactional
    ObservationOutcome give(Actor actor, String projectName, NewObservation sent) {
        Optional<Project> project =
                projects.findOrCreate(actor, projectName, RatingScale.TRUE_FALSE_UNSURE);
        if (project.isEmpty()) {
            return new ObservationOutcome.NameTaken(projectName);
        }
        Long known = observations.find(sent.externalId()).map(Observation::id).orElse(null);
        Optional<String> closed = closures.closed(project.get().id(), known, null);
        if (closed.isPresent()) {
            return new ObservationOutcome.BeingDeleted(closed.get());
        }
        Observation observation = observations.register(actor, sent).observation();
        boolean now = observations.give(actor, project.get().id(), observation.id());
        return new ObservationOutcome.Given(project.get().name(), observation, now);
    }

    @Transactional
    BeamOutcome store(Actor actor, BeamUpload upload) {
        Optional<Project> project = projects.find(actor, upload.project());
        if (project.isEmpty()) {
            return new BeamOutcome.UnknownProject(upload.project());
        }
        Optional<Observation> observation = observations.find(upload.observation());
        Optional<String> closed = closed(project.get(), observation, upload.index());
        if (closed.isPresent()) {
            return new BeamOutcome.BeingDeleted(closed.get());
        }
        Optional<Beams.Registered> beam =
                observation.flatMap(
                        found ->
                                beams.findOrCreate(
                                        actor, project.get().id(), found.id(), upload.index()));
        if (beam.isEmpty()) {
            return new BeamOutcome.NotGiven(project.get().name(), upload.observation());
        }
        List<MediaKind> added = addMissing(actor, beam.get().beam(), upload);
        return new BeamOutcome.Stored(beam.get().beam().id(), beam.get().created(), added);
    }

    private Optional<String> closed(
            Project project, Optional<Observation> observation, int beamIndex) {
        Long observationId = observation.map(Observation::id).orElse(null);
        Long beamId =
                observation
                        .flatMap(found -> beams.find(project.id(), found.id(), beamIndex))
                        .map(Beam::id)
                        .orElse(null);
        return closures.closed(project.id(), observationId, beamId);
    }

    /** Files that the beam has stay as they are. */
    private List<MediaKind> addMissing(Actor actor, Beam beam, BeamUpload upload) {
        if (upload.files().isEmpty()) {
            return List.of();
        }
        beams.lock(beam);
        Set<MediaKind> there =
                media.ofBeam(beam.projectId(), beam.id()).stream()
                        .map(MediaFile::kind)
                        .collect(Collectors.toSet());
        // a beam has no name of its own that could be part of an address
        var owner =
                MediaOwner.beam(
                        beam.projectId(),
                        beam.id(),
                        upload.observation(),
                        UUID.randomUUID(),
                        actor.personId());
        List<IncomingFile> missing =
                upload.files().stream().filter(file -> !there.contains(file.kind())).toList();
        missing.forEach(file -> media.keep(owner, file));
        counters.count(
                beam.projectId(),
                beam.observationId(),
                missing.size(),
                missing.stream().mapToLong(IncomingFile::bytes).sum());
        return missing.stream().map(IncomingFile::kind).toList();
    }
}
