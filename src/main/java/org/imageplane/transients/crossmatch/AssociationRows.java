package org.imageplane.transients.crossmatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Reads associations and their history from rows. */
final class AssociationRows {

    /** By catalogue and name. */
    static final Comparator<Association> ORDER =
            Comparator.comparing((Association one) -> one.source().catalogue())
                    .thenComparing(one -> one.source().name());

    private AssociationRows() {}

    /** A row of {@link AssociationSql#SEEN}; a statement may call two of its columns otherwise, and id the candidate. */
    static Association read(ResultSet row, String name, String changedAt) throws SQLException {
        return new Association(
                row.getLong("id"),
                source(row, name),
                Association.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("username"),
                row.getObject(changedAt, OffsetDateTime.class).toInstant());
    }

    static AssociatedSource source(ResultSet row, String name) throws SQLException {
        return new AssociatedSource(row.getString("catalogue"), row.getString(name), position(row));
    }

    private static @Nullable SkyPosition position(ResultSet row) throws SQLException {
        Double raDeg = row.getObject("ra_deg", Double.class);
        Double decDeg = row.getObject("dec_deg", Double.class);
        return raDeg == null || decDeg == null ? null : new SkyPosition(raDeg, decDeg);
    }
}
