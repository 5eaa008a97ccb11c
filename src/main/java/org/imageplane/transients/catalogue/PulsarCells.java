package org.imageplane.transients.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Reads pulsars from rows that have {@link #COLUMNS}. */
final class PulsarCells {

    static final String COLUMNS = "name, ra_deg, dec_deg, p0_s, dm, s400_mjy, b_name, aliases";

    private static final double ARCMIN_PER_DEG = 60;

    private PulsarCells() {}

    static Pulsar pulsar(ResultSet rs, int number) throws SQLException {
        Array aliases = rs.getArray("aliases");
        return new Pulsar(
                rs.getString("name"),
                new SkyPosition(rs.getDouble("ra_deg"), rs.getDouble("dec_deg")),
                rs.getObject("p0_s", Double.class),
                rs.getObject("dm", Double.class),
                rs.getObject("s400_mjy", Double.class),
                rs.getString("b_name"),
                List.of((String[]) aliases.getArray()));
    }

    /** The column {@code separation_deg}; null where it is null. */
    static @Nullable Double separationArcmin(ResultSet rs) throws SQLException {
        Double degrees = rs.getObject("separation_deg", Double.class);
        return degrees == null ? null : degrees * ARCMIN_PER_DEG;
    }
}
