package org.imageplane.transients.survey;

import static org.imageplane.transients.survey.ObservationRow.utc;

import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores observations that uploaders report, each once. */
@Component
class ObservationWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ObservationWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The stored observation; empty when one with its outside id was there. */
    Optional<Observation> insert(Actor actor, NewObservation sent) {
        return jdbc.sql(
                        """
                        insert into observation as o (external_id, name, ra_deg, dec_deg, start_time, stop_time,
                            centre_frequency_mhz, start_gps_s, stop_gps_s, ra_tile_hms, dec_tile_dms, mwa_project_code,
                            azimuth_deg, elevation_deg, frequency_channels, frequency_resolution_khz,
                            integration_time_s, attributes, created_by)
                        values (:externalId, :name, :ra, :dec, :start, :stop, :frequency, :startGps, :stopGps, :raHms,
                            :decDms, :code, :azimuth, :elevation, :channels, :resolution, :integration,
                            cast(:attributes as jsonb), :actor)
                        on conflict (external_id) do nothing
                        returning\s"""
                                + ObservationRow.COLUMNS)
                .param("externalId", sent.externalId())
                .param("name", sent.name())
                .param("ra", sent.raDeg())
                .param("dec", sent.decDeg())
                .param("start", utc(sent.startTime()))
                .param("stop", utc(sent.stopTime()))
                .param("frequency", sent.centreFrequencyMhz())
                .param("startGps", sent.startGpsS())
                .param("stopGps", sent.stopGpsS())
                .param("raHms", sent.raTileHms())
                .param("decDms", sent.decTileDms())
                .param("code", sent.mwaProjectCode())
                .param("azimuth", sent.azimuthDeg())
                .param("elevation", sent.elevationDeg())
                .param("channels", sent.frequencyChannels())
                .param("resolution", sent.frequencyResolutionKhz())
                .param("integration", sent.integrationTimeS())
                .param("attributes", json.writeValueAsString(sent.attributes()))
                .param("actor", actor.personId())
                .query(ObservationRow::read)
                .optional();
    }

    /** Notes once that the project was given the observation; true when it had not been. */
    boolean give(Actor actor, long projectId, long observationId) {
        return jdbc.sql(
                                """
                        insert into project_observation (project_id, observation_id, given_by)
                        values (:project, :observation, :actor) on conflict do nothing
                        """)
                        .param("project", projectId)
                        .param("observation", observationId)
                        .param("actor", actor.personId())
                        .update()
                > 0;
    }
}
