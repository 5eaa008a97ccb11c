package org.imageplane.transients.crossmatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Reads associations and their history from rows. */
final class AssociationRows {

    private AssociationRows() {}

    static Association association(ResultSet row, int number) throws SQLException {
        return new Association(
                row.getLong("candidate_id"),
                source(row),
                Association.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("username"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static AssociationChange change(ResultSet row, int number) throws SQLException {
        return new AssociationChange(
                source(row),
                Association.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("username"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static AssociatedSource source(ResultSet row) throws SQLException {
        return new AssociatedSource(
                row.getString("catalogue"), row.getString("source_name"), position(row));
    }

    private static @Nullable SkyPosition position(ResultSet row) throws SQLException {
        Double raDeg = row.getObject("ra_deg", Double.class);
        Double decDeg = row.getObject("dec_deg", Double.class);
        return raDeg == null || decDeg == null ? null : new SkyPosition(raDeg, decDeg);
    }
}
