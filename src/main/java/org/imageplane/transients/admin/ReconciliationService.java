package org.imageplane.transients.admin;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaComparison;
import org.imageplane.transients.media.MediaDifference;
import org.imageplane.transients.media.RemovedFiles;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.shell.ByteText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Reconciliations}: who may, its beginning and what follows from it; {@link ReconciliationJob} does the rest. */
@Service
class ReconciliationService implements Reconciliations {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final ReconciliationRows rows;
    private final MediaComparison media;
    private final AuditLog audit;
    private final News news;
    private final TransactionTemplate transaction;

    ReconciliationService(
            JdbcClient jdbc,
            ReconciliationRows rows,
            MediaComparison media,
            AuditLog audit,
            News news,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.media = media;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
    }

    @Override
    public boolean begin(Actor admin, boolean checksums) {
        admin.require(Role.ADMIN);
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            Optional<Long> id = insert(admin, checksums);
                            id.ifPresent(made -> begun(admin, checksums, made));
                            return id.isPresent();
                        }));
    }

    private Optional<Long> insert(Actor admin, boolean checksums) {
        return jdbc.sql(
                        """
                        insert into reconciliation (asked_by, checksums, rows_expected)
                        select :admin, :checksums, coalesce(sum(file_count), 0) from project_observation
                        on conflict ((true)) where finished_at is null do nothing
                        returning id
                        """)
                .param("admin", admin.personId())
                .param("checksums", checksums)
                .query(Long.class)
                .optional();
    }

    private void begun(Actor admin, boolean checksums, long id) {
        audit.note(
                admin,
                AuditAct.CHECKED,
                "files",
                "all files",
                checksums
                        ? "Begun: files against their rows, with their checksums."
                        : "Begun: files against their rows.");
        news.tell(new ReconciliationProgressed(id));
    }

    @Override
    public Optional<Reconciliation> underWay(Actor admin) {
        admin.require(Role.ADMIN);
        return rows.underWay();
    }

    @Override
    public Optional<Reconciliation> report(Actor admin) {
        admin.require(Role.ADMIN);
        return rows.report();
    }

    @Override
    public List<ReconciliationFinding> findings(
            Actor admin,
            long reportId,
            MediaDifference.@Nullable Kind kind,
            int offset,
            int limit) {
        admin.require(Role.ADMIN);
        return rows.findings(reportId, kind, offset, limit);
    }

    @Override
    public RemovedFiles removeLeftovers(Actor admin, long reportId) {
        admin.require(Role.ADMIN);
        int files = 0;
        long bytes = 0;
        int kept = 0;
        List<ReconciliationFinding> some;
        do {
            some = rows.findings(reportId, MediaDifference.Kind.WITHOUT_ROW, kept, PAGE);
            for (ReconciliationFinding finding : some) {
                if (media.removeLeftover(finding.difference().path())) {
                    forget(reportId, finding);
                    files++;
                    Long size = finding.difference().bytesFound();
                    bytes += size == null ? 0 : size;
                } else {
                    kept++;
                }
            }
        } while (some.size() == PAGE);
        note(admin, reportId, new RemovedFiles(files, bytes));
        return new RemovedFiles(files, bytes);
    }

    private void forget(long reportId, ReconciliationFinding finding) {
        jdbc.sql(
                        "delete from reconciliation_finding where reconciliation_id = :report and id = :id")
                .param("report", reportId)
                .param("id", finding.id())
                .update();
    }

    private void note(Actor admin, long reportId, RemovedFiles removed) {
        transaction.executeWithoutResult(
                status -> {
                    audit.note(
                            admin,
                            AuditAct.DELETED,
                            "files",
                            "files without a row",
                            "%,d files (%s)."
                                    .formatted(removed.files(), ByteText.of(removed.bytes())));
                    news.tell(new ReconciliationProgressed(reportId));
                });
    }
}
