package org.imageplane.transients.candidate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes a {@link CandidateRow} of a row of {@link CandidateRows}. */
final class CandidateRowMapper implements RowMapper<CandidateRow> {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final @Nullable Cone cone;
    private final JsonMapper json;

    CandidateRowMapper(@Nullable Cone cone, JsonMapper json) {
        this.cone = cone;
        this.json = json;
    }

    @Override
    public CandidateRow mapRow(ResultSet row, int number) throws SQLException {
        SkyPosition position = new SkyPosition(row.getDouble("ra_deg"), row.getDouble("dec_deg"));
        return new CandidateRow(
                row.getLong("id"),
                row.getObject("uid", UUID.class),
                row.getLong("project_id"),
                row.getString("project"),
                row.getLong("observation_id"),
                row.getString("observation"),
                row.getObject("beam_index", Integer.class),
                row.getString("detection_filter"),
                row.getObject("candidate_number", Integer.class),
                row.getString("name"),
                position,
                row.getString("known_name"),
                known(row),
                row.getObject("known_sep_arcmin", Double.class),
                row.getObject("known_is_close", Boolean.class),
                numbers(row.getArray("measurements")),
                json.readValue(row.getString("attributes"), ATTRIBUTES),
                row.getString("metadata"),
                row.getString("notes"),
                row.getInt("rating_count"),
                row.getObject("mean_score", Double.class),
                row.getBoolean("others_shown") ? verdicts(row) : null,
                row.getString("classifications"),
                row.getString("associated_with"),
                time(row, "last_rated_at"),
                OwnRatingReader.read(row, "own_notes", "rated_at"),
                separationArcmin(position),
                preview(row),
                time(row, "created_at"));
    }

    /** A position on the rim may come out of the arithmetic a hair outside. */
    private @Nullable Double separationArcmin(SkyPosition position) {
        return cone == null
                ? null
                : Math.min(cone.centre().separationArcmin(position), cone.radiusArcmin());
    }

    private static @Nullable SkyPosition known(ResultSet row) throws SQLException {
        Double raDeg = row.getObject("known_ra_deg", Double.class);
        Double decDeg = row.getObject("known_dec_deg", Double.class);
        boolean usable =
                raDeg != null && decDeg != null && Double.isFinite(raDeg) && Math.abs(decDeg) <= 90;
        return usable ? new SkyPosition(raDeg, decDeg) : null;
    }

    private static VerdictCounts verdicts(ResultSet row) throws SQLException {
        return new VerdictCounts(
                row.getInt("true_count"), row.getInt("false_count"), row.getInt("unsure_count"));
    }

    private static @Nullable MediaFile preview(ResultSet row) throws SQLException {
        String path = row.getString("preview_path");
        return path == null
                ? null
                : new MediaFile(
                        MediaKind.valueOf(row.getString("preview_kind")),
                        MediaFile.urlOf(path),
                        row.getLong("preview_bytes"),
                        row.getString("preview_sha256"),
                        row.getString("preview_name"),
                        row.getObject("preview_width", Integer.class),
                        row.getObject("preview_height", Integer.class));
    }

    private static @Nullable Double[] numbers(Array array) throws SQLException {
        return (Double[]) array.getArray();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
