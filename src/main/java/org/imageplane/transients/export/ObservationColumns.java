package org.imageplane.transients.export;

import java.time.Instant;
import java.util.function.Function;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationStatus;
import org.jspecify.annotations.Nullable;

/** The columns of a table of observations. */
final class ObservationColumns {

    static final Columns<ObservationStatus> ALL =
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

    private ObservationColumns() {}

    private static Function<ObservationStatus, ? extends @Nullable Object> of(
            Function<Observation, ? extends @Nullable Object> part) {
        return status -> part.apply(status.observation());
    }
}
