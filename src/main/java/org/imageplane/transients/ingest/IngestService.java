package org.imageplane.transients.ingest;

import java.util.Optional;
import java.util.UUID;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateUploaded;
import org.imageplane.transients.ingest.CandidateOutcome.Stored;
import org.imageplane.transients.ingest.CandidateOutcome.UnknownBeam;
import org.imageplane.transients.ingest.CandidateOutcome.UnknownObservation;
import org.imageplane.transients.ingest.CandidateOutcome.UnknownProject;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.survey.Beam;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.Closures;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what uploaders send, whatever the survey: each candidate with all that belongs to it, or not at all. */
@Service
public class IngestService {

    private final Projects projects;
    private final Observations observations;
    private final Beams beams;
    private final CandidateIngest ingest;
    private final BeamIngest beamIngest;
    private final FileIngest fileIngest;
    private final Closures closures;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final News news;

    IngestService(
            Projects projects,
            Observations observations,
            Beams beams,
            CandidateIngest ingest,
            BeamIngest beamIngest,
            FileIngest fileIngest,
            Closures closures,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            News news) {
        this.projects = projects;
        this.observations = observations;
        this.beams = beams;
        this.ingest = ingest;
        this.beamIngest = beamIngest;
        this.fileIngest = fileIngest;
        this.closures = closures;
        this.transaction = transaction;
        this.events = events;
        this.news = news;
    }

    /** Stores the observation unless it is there. */
    public Observations.Registered observation(Actor actor, NewObservation observation) {
        actor.require(Role.UPLOADER);
        return observations.register(actor, observation);
    }

    /**
     * Gives the observation to the project, each stored unless it is there. A project that is not there is made, rated
     * TRUE, FALSE or UNSURE.
     *
     * @throws IllegalArgumentException when no project can have that name
     */
    public ObservationOutcome observation(Actor actor, String project, NewObservation observation) {
        actor.require(Role.UPLOADER);
        return beamIngest.give(actor, project, observation);
    }

    /** Stores the beam unless it is there, and those of its files that are not. */
    public BeamOutcome beam(Actor actor, BeamUpload upload) {
        actor.require(Role.UPLOADER);
        return beamIngest.store(actor, upload);
    }

    /**
     * Gives the file to the one candidate with that uid and name, as far as they are given, in place of one of its kind.
     */
    public FileOutcome file(
            Actor actor, @Nullable UUID uid, @Nullable String name, IncomingFile file) {
        actor.require(Role.UPLOADER);
        return fileIngest.put(actor, uid, name, file);
    }

    /** Stores the candidate with its quantities and files unless it is there. */
    public CandidateOutcome candidate(Actor actor, CandidateUpload upload) {
        actor.require(Role.UPLOADER);
        Optional<Project> project = projects.find(actor, upload.project());
        if (project.isEmpty()) {
            return new UnknownProject(upload.project());
        }
        Optional<Observation> observation = observations.find(upload.observation());
        if (observation.isEmpty()) {
            return new UnknownObservation(upload.observation());
        }
        long projectId = project.get().id();
        Integer index = upload.beam();
        Beam beam = null;
        if (index != null) {
            beam = beams.find(projectId, observation.get().id(), index).orElse(null);
            if (beam == null) {
                return new UnknownBeam(upload.observation(), index);
            }
        }
        return store(actor, projectId, observation.get(), beam, upload);
    }

    private CandidateOutcome store(
            Actor actor,
            long projectId,
            Observation observation,
            @Nullable Beam beam,
            CandidateUpload upload) {
        CandidateOutcome stored =
                transaction.execute(
                        status -> {
                            Optional<String> closed =
                                    closures.closed(
                                            projectId,
                                            observation.id(),
                                            beam == null ? null : beam.id());
                            if (closed.isPresent()) {
                                return new CandidateOutcome.BeingDeleted(closed.get());
                            }
                            Stored outcome =
                                    ingest.store(actor, projectId, observation, beam, upload);
                            if (!outcome.created()) {
                                status.setRollbackOnly(); // the same again leaves no trace
                            } else {
                                news.tellOthers(new CandidateUploaded(projectId, outcome.id()));
                            }
                            return outcome;
                        });
        if (stored instanceof Stored now && now.created()) {
            events.publishEvent(new CandidateUploaded(projectId, now.id()));
        }
        return stored;
    }
}
