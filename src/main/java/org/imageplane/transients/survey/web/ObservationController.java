package org.imageplane.transients.survey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.survey.MetadataOrigin;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The observations of the projects that the asking person may see, with how far their rating has come. */
@RestController
class ObservationController {

    private static final int MOST_ROWS = 1000;

    /**
     * An observation within a project; what is not known is left out.
     *
     * @param metadataOrigin in words, where they were fetched from or why they are not there yet; left out when they are the
     *     uploader's
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObservationJson(
            String observation,
            String project,
            String name,
            @Nullable Double raDeg,
            @Nullable Double decDeg,
            @Nullable Instant startTime,
            @Nullable Instant stopTime,
            @Nullable Double centreFrequencyMhz,
            @Nullable Double startGpsS,
            @Nullable Double stopGpsS,
            @Nullable String mwaProjectCode,
            @Nullable Double azimuthDeg,
            @Nullable Double elevationDeg,
            @Nullable String frequencyChannels,
            @Nullable Double frequencyResolutionKhz,
            @Nullable Double integrationTimeS,
            @Nullable String metadataOrigin,
            int candidateCount,
            int ratedCount,
            @Nullable String givenBy,
            Instant givenAt) {

        static ObservationJson of(ObservationStatus status) {
            Observation observation = status.observation();
            MetadataOrigin origin = observation.origin();
            return new ObservationJson(
                    observation.externalId(),
                    status.project(),
                    observation.name(),
                    observation.raDeg(),
                    observation.decDeg(),
                    observation.startTime(),
                    observation.stopTime(),
                    observation.centreFrequencyMhz(),
                    observation.startGpsS(),
                    observation.stopGpsS(),
                    observation.mwaProjectCode(),
                    observation.azimuthDeg(),
                    observation.elevationDeg(),
                    observation.frequencyChannels(),
                    observation.frequencyResolutionKhz(),
                    observation.integrationTimeS(),
                    origin == null ? null : origin.sentence(),
                    status.candidateCount(),
                    status.ratedCount(),
                    status.givenBy(),
                    status.givenAt());
        }
    }

    private final Observations observations;
    private final Projects projects;
    private final CurrentActor current;

    ObservationController(Observations observations, Projects projects, CurrentActor current) {
        this.observations = observations;
        this.projects = projects;
        this.current = current;
    }

    @GetMapping("/api/v1/observations")
    ItemsJson<ObservationJson> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (size < 1 || size > MOST_ROWS || page < 0 || page > Integer.MAX_VALUE / size) {
            throw new IllegalArgumentException(
                    "page is counted from 0, size is 1 to %d.".formatted(MOST_ROWS));
        }
        Actor actor = current.require();
        Long projectId = project == null ? null : visible(actor, project).id();
        return new ItemsJson<>(
                observations
                        .status(
                                actor,
                                projectId,
                                part,
                                StatusOrder.EXTERNAL_ID,
                                true,
                                page * size,
                                size)
                        .stream()
                        .map(ObservationJson::of)
                        .toList(),
                observations.statusTotals(actor, projectId, part).observations());
    }

    private Project visible(Actor actor, String name) {
        return projects.find(actor, name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "project: there is no project \"%s\".".formatted(name)));
    }
}
