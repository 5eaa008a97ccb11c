package org.imageplane.transients.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateStore;
import org.imageplane.transients.candidate.NewCandidate;
import org.imageplane.transients.candidate.StoredCandidate;
import org.imageplane.transients.ingest.CandidateOutcome.Stored;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.media.MediaOwner;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Beam;
import org.imageplane.transients.survey.Beams;
import org.imageplane.transients.survey.DetectionFilters;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationFiles;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.QuantityRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens inside the one transaction of a candidate. Every upload takes its locks in the order of the statements
 * here, so that no two wait for each other.
 */
@Component
class CandidateIngest {

    private final Observations observations;
    private final Beams beams;
    private final DetectionFilters filters;
    private final QuantityRegistry registry;
    private final CandidateStore candidates;
    private final MediaStore media;
    private final ObservationFiles counters;

    CandidateIngest(
            Observations observations,
            Beams beams,
            DetectionFilters filters,
            QuantityRegistry registry,
            CandidateStore candidates,
            MediaStore media,
            ObservationFiles counters) {
        this.observations = observations;
        this.beams = beams;
        this.filters = filters;
        this.registry = registry;
        this.candidates = candidates;
        this.media = media;
        this.counters = counters;
    }

    Stored store(
            Actor actor,
            long projectId,
            Observation observation,
            @Nullable Beam beam,
            CandidateUpload upload) {
        SkyPosition beamCentre = upload.beamCentre();
        if (beam == null) {
            observations.give(actor, projectId, observation.id());
        } else if (beamCentre != null) {
            beams.locate(beam, beamCentre);
        }
        Long filterId =
                upload.detectionFilter() == null
                        ? null
                        : filters.findOrCreate(upload.detectionFilter()).id();
        var registered = registry.register(projectId, upload.measurements().keySet());
        Map<Integer, Double> measurements = new HashMap<>();
        registered
                .quantities()
                .forEach(
                        (key, quantity) ->
                                measurements.put(quantity.slot(), upload.measurements().get(key)));
        Map<String, Object> attributes = new HashMap<>(upload.attributes());
        registered
                .beyondLimit()
                .forEach(
                        key -> attributes.put(key, String.valueOf(upload.measurements().get(key))));

        StoredCandidate stored =
                candidates.store(
                        new NewCandidate(
                                projectId,
                                observation.id(),
                                beam == null ? null : beam.id(),
                                filterId,
                                upload.uploadKey(),
                                upload.candidateNumber(),
                                upload.name(),
                                upload.position(),
                                upload.known(),
                                measurements,
                                attributes,
                                upload.metadata(),
                                upload.lightCurve(),
                                actor.personId()));
        boolean created = stored instanceof StoredCandidate.Created;
        if (created) {
            var owner =
                    MediaOwner.candidate(
                            projectId,
                            stored.id(),
                            observation.externalId(),
                            stored.uid(),
                            actor.personId());
            upload.files().forEach(file -> media.keep(owner, file));
            counters.count(
                    projectId,
                    observation.id(),
                    upload.files().size(),
                    upload.files().stream().mapToLong(IncomingFile::bytes).sum());
        }
        return new Stored(
                stored.id(), stored.uid(), stored.name(), created, kept(upload, registered));
    }

    private static Kept kept(CandidateUpload upload, QuantityRegistry.Registered registered) {
        List<String> unknown = upload.unknownColumns();
        return new Kept(
                unknown.stream().filter(registered.quantities()::containsKey).toList(),
                unknown.stream().filter(upload.attributes()::containsKey).toList(),
                List.copyOf(registered.beyondLimit()));
    }
}
