package org.imageplane.transients.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the asking person's rating from a row that has it beside other things. */
public final class OwnRatingReader {

    private OwnRatingReader() {}

    /**
     * The rating from the columns {@code score}, {@code verdict}, {@code classification} and these two; null where the
     * person has rated nothing.
     */
    public static @Nullable OwnRating read(ResultSet row, String notes, String ratedAt)
            throws SQLException {
        OffsetDateTime time = row.getObject(ratedAt, OffsetDateTime.class);
        return time == null
                ? null
                : new OwnRating(
                        row.getObject("score", Integer.class),
                        row.getString("verdict"),
                        row.getString("classification"),
                        row.getString(notes),
                        time.toInstant());
    }
}
