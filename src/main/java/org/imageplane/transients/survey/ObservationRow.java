package org.imageplane.transients.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The table observation as records. */
final class ObservationRow {

    /** The columns that {@link #read} needs, of a table called o. */
    static final String COLUMNS =
            """
            o.id, o.external_id, o.name, o.ra_deg, o.dec_deg, o.start_time, o.stop_time, o.centre_frequency_mhz,
            o.start_gps_s, o.stop_gps_s, o.mwa_project_code, o.azimuth_deg, o.elevation_deg, o.frequency_channels,
            o.frequency_resolution_khz, o.integration_time_s, o.fetched_from, o.fetched_at,
            case when\s"""
                    + ObservationFiller.UNFILLED
                    + " then o.fetch_failure end as fetch_failure\n";

    private ObservationRow() {}

    static Observation read(ResultSet rs, int number) throws SQLException {
        return new Observation(
                rs.getLong("id"),
                rs.getString("external_id"),
                rs.getString("name"),
                rs.getObject("ra_deg", Double.class),
                rs.getObject("dec_deg", Double.class),
                instant(rs, "start_time"),
                instant(rs, "stop_time"),
                rs.getObject("centre_frequency_mhz", Double.class),
                rs.getObject("start_gps_s", Double.class),
                rs.getObject("stop_gps_s", Double.class),
                rs.getString("mwa_project_code"),
                rs.getObject("azimuth_deg", Double.class),
                rs.getObject("elevation_deg", Double.class),
                rs.getString("frequency_channels"),
                rs.getObject("frequency_resolution_khz", Double.class),
                rs.getObject("integration_time_s", Double.class),
                origin(rs));
    }

    private static @Nullable MetadataOrigin origin(ResultSet rs) throws SQLException {
        String from = rs.getString("fetched_from");
        Instant at = instant(rs, "fetched_at");
        if (from != null && at != null) {
            return new MetadataOrigin.Fetched(from, at);
        }
        String failure = rs.getString("fetch_failure");
        return failure == null ? null : new MetadataOrigin.NotYet(failure);
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
