package org.imageplane.transients.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.tabular.RowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The observations of the searched projects, with how far their rating has come. */
@Component
class ObservationExport implements TableExport {

    private static final int ROWS_AT_ONCE = 1000;

    private static final Columns<ObservationStatus> COLUMNS =
            new Columns<ObservationStatus>()
                    .add("project", String.class, "Project", ObservationStatus::project)
                    .add("observation", String.class, "Observation", of(Observation::externalId))
                    .add("name", String.class, "Its name", of(Observation::name))
                    .number(
                            "ra_deg",
                            "deg",
                            "pos.eq.ra;meta.main",
                            "Pointing",
                            of(Observation::raDeg))
                    .number(
                            "dec_deg",
                            "deg",
                            "pos.eq.dec;meta.main",
                            "Pointing",
                            of(Observation::decDeg))
                    .add("start_time", Instant.class, "Start", of(Observation::startTime))
                    .add("stop_time", Instant.class, "End", of(Observation::stopTime))
                    .number(
                            "centre_frequency",
                            "MHz",
                            "em.freq",
                            "Centre frequency",
                            of(Observation::centreFrequencyMhz))
                    .number(
                            "start_gps",
                            "s",
                            null,
                            "Start, GPS seconds, as sent",
                            of(Observation::startGpsS))
                    .number(
                            "stop_gps",
                            "s",
                            null,
                            "End, GPS seconds, as sent",
                            of(Observation::stopGpsS))
                    .add(
                            "mwa_project",
                            String.class,
                            "MWA project code",
                            of(Observation::mwaProjectCode))
                    .number(
                            "azimuth",
                            "deg",
                            null,
                            "Azimuth of the pointing",
                            of(Observation::azimuthDeg))
                    .number(
                            "elevation",
                            "deg",
                            null,
                            "Elevation of the pointing",
                            of(Observation::elevationDeg))
                    .add(
                            "frequency_channels",
                            String.class,
                            "Coarse channels (1.28 MHz each)",
                            of(Observation::frequencyChannels))
                    .number(
                            "frequency_resolution",
                            "kHz",
                            null,
                            "Width of a fine channel",
                            of(Observation::frequencyResolutionKhz))
                    .number(
                            "integration_time",
                            "s",
                            null,
                            "Integration time",
                            of(Observation::integrationTimeS))
                    .add(
                            "candidates",
                            Integer.class,
                            "How many were uploaded",
                            ObservationStatus::candidateCount)
                    .add(
                            "rated",
                            Integer.class,
                            "How many of them have a rating",
                            ObservationStatus::ratedCount)
                    .add("given_by", String.class, "Who uploaded it", ObservationStatus::givenBy)
                    .add(
                            "given_at",
                            Instant.class,
                            "When it was uploaded",
                            ObservationStatus::givenAt);

    private final Observations observations;
    private final Projects projects;

    ObservationExport(Observations observations, Projects projects) {
        this.observations = observations;
        this.projects = projects;
    }

    @Override
    public ExportTable table() {
        return ExportTable.OBSERVATIONS;
    }

    @Override
    public Opened open(Actor actor, CandidateQuery query) {
        Long projectId = query.project() == null ? null : project(actor, query.project()).id();
        Stream<ObservationStatus> rows =
                Stream.iterate(0, offset -> offset + ROWS_AT_ONCE)
                        .map(offset -> page(actor, projectId, offset))
                        .takeWhile(page -> !page.isEmpty())
                        .flatMap(List::stream)
                        .filter(
                                row ->
                                        query.observation() == null
                                                || row.observation()
                                                        .externalId()
                                                        .equals(query.observation()));
        return new Opened(COLUMNS.columns(), RowSource.of(rows.map(COLUMNS::row)));
    }

    private List<ObservationStatus> page(Actor actor, @Nullable Long projectId, int offset) {
        return observations.status(
                actor, projectId, StatusOrder.EXTERNAL_ID, false, offset, ROWS_AT_ONCE);
    }

    private Project project(Actor actor, String name) {
        Optional<Project> found =
                projects.visibleTo(actor).stream()
                        .filter(project -> project.name().equalsIgnoreCase(name))
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new BadQueryException(
                                "project: there is no project \"%s\".".formatted(name)));
    }

    private static Function<ObservationStatus, ? extends @Nullable Object> of(
            Function<Observation, ? extends @Nullable Object> part) {
        return status -> part.apply(status.observation());
    }
}
