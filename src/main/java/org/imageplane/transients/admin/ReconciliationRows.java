package org.imageplane.transients.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.media.MediaDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of comparisons, as pages read them. */
@Component
class ReconciliationRows {

    private static final String SELECT =
            """
            select r.*, p.username from reconciliation r join person p on p.id = r.asked_by\s""";

    private final JdbcClient jdbc;

    ReconciliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reconciliation> underWay() {
        return one("where r.finished_at is null");
    }

    Optional<Reconciliation> report() {
        return one("where r.finished_at is not null order by r.id desc limit 1");
    }

    private Optional<Reconciliation> one(String condition) {
        return jdbc.sql(SELECT + condition).query(this::reconciliation).optional();
    }

    List<ReconciliationFinding> findings(
            long reportId, MediaDifference.@Nullable Kind kind, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from reconciliation_finding
                        where reconciliation_id = :report and (cast(:kind as text) is null or kind = :kind)
                        order by kind, id offset :offset limit :limit
                        """)
                .param("report", reportId)
                .param("kind", kind == null ? null : kind.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(ReconciliationRows::finding)
                .list();
    }

    private Map<MediaDifference.Kind, Reconciliation.Kept> kept(long id) {
        Map<MediaDifference.Kind, Reconciliation.Kept> kept =
                new EnumMap<>(MediaDifference.Kind.class);
        jdbc.sql(
                        """
                        select kind, count(*), coalesce(sum(coalesce(bytes_found, bytes_expected)), 0)
                        from reconciliation_finding where reconciliation_id = :id group by kind
                        """)
                .param("id", id)
                .query(
                        row -> {
                            kept.put(
                                    MediaDifference.Kind.valueOf(row.getString(1)),
                                    new Reconciliation.Kept(row.getLong(2), row.getLong(3)));
                        });
        return kept;
    }

    private Reconciliation reconciliation(ResultSet row, int number) throws SQLException {
        return new Reconciliation(
                row.getLong("id"),
                row.getString("username"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("checksums"),
                Reconciliation.Stage.valueOf(row.getString("stage")),
                row.getLong("rows_expected"),
                row.getLong("rows_seen"),
                row.getLong("files_seen"),
                row.getLong("bytes_seen"),
                kept(row.getLong("id")),
                Duration.ofMillis(row.getLong("worked_ms")),
                instant(row, "finished_at"),
                row.getString("failure"));
    }

    private static ReconciliationFinding finding(ResultSet row, int number) throws SQLException {
        return new ReconciliationFinding(
                row.getLong("id"),
                new MediaDifference(
                        MediaDifference.Kind.valueOf(row.getString("kind")),
                        row.getString("path"),
                        null,
                        row.getObject("candidate_id", Long.class),
                        row.getObject("bytes_expected", Long.class),
                        row.getObject("bytes_found", Long.class),
                        instant(row, "written_at")),
                row.getString("project"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
