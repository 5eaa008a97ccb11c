package org.imageplane.transients.catalogue.cone;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * One row of what is known near a position: a catalogue's state, with one of its sources or none.
 *
 * @param retryAt null unless FAILED
 */
record NearRow(
        String catalogue,
        State state,
        String sentence,
        @Nullable Instant retryAt,
        @Nullable Instant answeredAt,
        double completeArcmin,
        @Nullable CatalogueSource source) {

    static NearRow of(ResultSet rs, int number) throws SQLException {
        String state = rs.getString("state");
        return new NearRow(
                rs.getString("key"),
                State.valueOf(state),
                rs.getString("sentence"),
                instant(rs, "retry_at"),
                instant(rs, "answered_at"),
                rs.getDouble("complete_arcmin"),
                rs.getString("name") == null ? null : source(rs));
    }

    private static CatalogueSource source(ResultSet rs) throws SQLException {
        String link = rs.getString("link");
        return new CatalogueSource(
                rs.getString("key"),
                rs.getString("name"),
                new SkyPosition(rs.getDouble("ra_deg"), rs.getDouble("dec_deg")),
                rs.getString("type"),
                rs.getObject("flux_mjy", Double.class),
                rs.getObject("frequency_mhz", Double.class),
                rs.getString("detail"),
                link == null ? null : URI.create(link));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
