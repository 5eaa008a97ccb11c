package org.imageplane.transients.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.imageplane.transients.admin.Deletion.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deletions, as pages read it. */
@Component
class DeletionRows {

    private static final String SELECT =
            """
            select d.*, p.username from deletion d join person p on p.id = d.asked_by\s""";

    private static final String KEPT =
            """
            from deleted_candidate gone
            join rating_history h on h.project_id = gone.project_id and h.candidate_id = gone.candidate_id
            where gone.deletion_id = :deletion
            """;

    private final JdbcClient jdbc;

    DeletionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deletion> underWay() {
        return jdbc.sql(SELECT + "where d.finished_at is null order by d.id")
                .query(DeletionRows::deletion)
                .list();
    }

    List<Deletion> done(int offset, int limit) {
        return jdbc.sql(
                        SELECT
                                + "where d.finished_at is not null order by d.finished_at desc, d.id desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(DeletionRows::deletion)
                .list();
    }

    int countDone() {
        return jdbc.sql("select count(*) from deletion where finished_at is not null")
                .query(Integer.class)
                .single();
    }

    List<KeptSaying> kept(long deletionId, int offset, int limit) {
        return jdbc.sql(
                        """
                        select gone.candidate_id, gone.name as candidate, gone.observation, rater.username, h.action,
                            h.score, h.verdict, t.name as classification, h.notes, doer.username as done_by, h.done_at
                        from (select gone.*, h.id as entry\s"""
                                + KEPT
                                + """
                                order by gone.candidate_id, h.id offset :offset limit :limit) gone
                                join rating_history h on h.project_id = gone.project_id and h.id = gone.entry
                                join person rater on rater.id = h.person_id
                                join person doer on doer.id = h.done_by
                                left join classification t on t.id = h.classification_id
                                order by gone.candidate_id, h.id
                                """)
                .param("deletion", deletionId)
                .param("offset", offset)
                .param("limit", limit)
                .query(KeptSaying.class)
                .list();
    }

    int countKept(long deletionId) {
        return jdbc.sql("select count(*) " + KEPT)
                .param("deletion", deletionId)
                .query(Integer.class)
                .single();
    }

    private static Deletion deletion(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Deletion(
                row.getLong("id"),
                kind,
                subject(row, kind),
                row.getString("username"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("candidates"),
                row.getInt("candidates_gone"),
                row.getInt("ratings_gone"),
                row.getInt("files_gone"),
                row.getLong("bytes_gone"),
                Duration.ofMillis(row.getLong("worked_ms")),
                row.getString("failure"));
    }

    private static String subject(ResultSet row, Kind kind) throws SQLException {
        @Nullable Integer beam = row.getObject("beam_index", Integer.class);
        return DeletionScope.subject(
                kind,
                row.getString("project"),
                row.getString("observation"),
                beam,
                row.getInt("candidates"));
    }
}
