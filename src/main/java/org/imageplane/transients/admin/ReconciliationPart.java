package org.imageplane.transients.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaComparison;
import org.imageplane.transients.media.MediaDifference;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a part of the comparison found and how far it came, in one transaction: a part is there whole or not at all. */
@Component
class ReconciliationPart {

    /** Where the one under way is. */
    record Place(
            long id,
            boolean checksums,
            Reconciliation.Stage stage,
            long afterProject,
            long afterRow,
            String afterFolder,
            long askedBy,
            String username) {}

    private static final String FINDING =
            """
            insert into reconciliation_finding (reconciliation_id, kind, path, project, candidate_id,
                bytes_expected, bytes_found, written_at)
            values (:id, :kind, :path, (select name from project where id = cast(:project as bigint)),
                cast(:candidate as bigint), cast(:expected as bigint), cast(:bytes as bigint), cast(:written as timestamptz))
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final News news;

    ReconciliationPart(JdbcClient jdbc, AuditLog audit, News news) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
    }

    Optional<Place> place() {
        return jdbc.sql(
                        """
                        select r.id, r.checksums, r.stage, r.after_project, r.after_row, r.after_folder, r.asked_by,
                            p.username
                        from reconciliation r join person p on p.id = r.asked_by where r.finished_at is null
                        """)
                .query(Place.class)
                .optional();
    }

    @Transactional
    public void rows(Place place, MediaComparison.Rows seen, long ms) {
        keep(place, seen.found());
        jdbc.sql(
                        """
                        update reconciliation set after_project = :project, after_row = :row,
                            rows_seen = rows_seen + :rows, stage = case when :rows = 0 then 'FILES' else stage end,
                            worked_ms = worked_ms + :ms, failure = null
                        where id = :id
                        """)
                .param("project", seen.lastProject())
                .param("row", seen.lastRow())
                .param("rows", seen.rows())
                .param("ms", ms)
                .param("id", place.id())
                .update();
        news.tell(new ReconciliationProgressed(place.id()));
    }

    @Transactional
    public void folder(Place place, String folder, MediaComparison.Folder seen, long ms) {
        keep(place, seen.found());
        jdbc.sql(
                        """
                        update reconciliation set after_folder = :folder, files_seen = files_seen + :files,
                            bytes_seen = bytes_seen + :bytes, worked_ms = worked_ms + :ms, failure = null
                        where id = :id
                        """)
                .param("folder", folder)
                .param("files", seen.files())
                .param("bytes", seen.bytes())
                .param("ms", ms)
                .param("id", place.id())
                .update();
        news.tell(new ReconciliationProgressed(place.id()));
    }

    /** The last report gives way to this one. */
    @Transactional
    public void finish(Place place) {
        jdbc.sql("delete from reconciliation where finished_at is not null").update();
        jdbc.sql(
                        """
                        update reconciliation set stage = 'DONE', finished_at = now(), failure = null where id = :id
                        """)
                .param("id", place.id())
                .update();
        long found = kept(place);
        audit.note(
                new Actor(place.askedBy(), place.username(), Set.of(Role.ADMIN)),
                AuditAct.CHECKED,
                "files",
                "all files",
                found == 0 ? "Done: all agree." : "Done: %,d differences.".formatted(found));
        news.tell(new ReconciliationProgressed(place.id()));
    }

    void failed(Place place, String sentence) {
        jdbc.sql("update reconciliation set failure = :why where id = :id")
                .param("why", sentence)
                .param("id", place.id())
                .update();
    }

    private void keep(Place place, List<MediaDifference> found) {
        if (found.isEmpty()) {
            return;
        }
        long room = Reconciliations.MOST_KEPT - kept(place);
        found.stream().limit(Math.max(0, room)).forEach(difference -> keep(place, difference));
    }

    private long kept(Place place) {
        return jdbc.sql("select count(*) from reconciliation_finding where reconciliation_id = :id")
                .param("id", place.id())
                .query(Long.class)
                .single();
    }

    private void keep(Place place, MediaDifference difference) {
        Instant written = difference.writtenAt();
        jdbc.sql(FINDING)
                .param("id", place.id())
                .param("kind", difference.kind().name())
                .param("path", difference.path())
                .param("project", difference.projectId())
                .param("candidate", difference.candidateId())
                .param("expected", difference.bytesExpected())
                .param("bytes", difference.bytesFound())
                .param("written", written == null ? null : written.atOffset(ZoneOffset.UTC))
                .update();
    }
}
