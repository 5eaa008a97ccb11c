package org.imageplane.transients.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads a {@link ListedRating} from a row of {@link RatingListSql}. */
final class ListedRatingMapper {

    private ListedRatingMapper() {}

    static ListedRating map(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        return new ListedRating(
                row.getObject("id", Long.class),
                row.getString("project"),
                row.getLong("candidate_id"),
                row.getString("uid"),
                row.getString("candidate"),
                row.getObject("ra_deg", Double.class),
                row.getObject("dec_deg", Double.class),
                row.getString("external_id"),
                row.getLong("person_id"),
                row.getString("rater"),
                row.getObject("score", Integer.class),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("classification"),
                row.getString("notes"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("doer"),
                row.getString("reason"));
    }
}
