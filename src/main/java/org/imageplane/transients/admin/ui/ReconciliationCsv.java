package org.imageplane.transients.admin.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Reconciliation;
import org.imageplane.transients.admin.ReconciliationFinding;
import org.imageplane.transients.admin.Reconciliations;
import org.imageplane.transients.media.MediaDifference;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.RowSource;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.tabular.TableMeta;
import org.imageplane.transients.tabular.TableWriters;
import org.jspecify.annotations.Nullable;

/** The differences of a report as a table for a spreadsheet, read a page at a time. */
final class ReconciliationCsv {

    private static final int PAGE = 1000;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("difference", String.class),
                    Column.of("path", String.class),
                    Column.of("project", String.class),
                    Column.of("candidate", Long.class),
                    Column.of("bytes_expected", Long.class),
                    Column.of("bytes_found", Long.class),
                    Column.of("written_at", java.time.Instant.class));

    private ReconciliationCsv() {}

    static DownloadHandler of(Actor admin, Reconciliations reconciliations, Reconciliation report) {
        return event -> {
            event.setFileName("files-and-rows.csv");
            event.setContentType(TableFormat.CSV.mediaType());
            write(admin, reconciliations, report, event.getOutputStream());
        };
    }

    static void write(
            Actor admin,
            Reconciliations reconciliations,
            Reconciliation report,
            java.io.OutputStream out)
            throws IOException {
        Iterator<@Nullable Object[]> rows =
                IntStream.iterate(
                                0,
                                offset -> offset < Reconciliations.MOST_KEPT,
                                offset -> offset + PAGE)
                        .mapToObj(
                                offset ->
                                        reconciliations.findings(
                                                admin, report.id(), null, offset, PAGE))
                        .takeWhile(page -> !page.isEmpty())
                        .flatMap(List::stream)
                        .map(ReconciliationCsv::row)
                        .iterator();
        TableWriters.write(
                TableFormat.CSV,
                new TableMeta("differences", Map.of()),
                COLUMNS,
                RowSource.of(rows),
                out);
    }

    private static @Nullable Object[] row(ReconciliationFinding finding) {
        MediaDifference difference = finding.difference();
        return new @Nullable Object[] {
            difference.kind().name(),
            difference.path(),
            finding.project(),
            difference.candidateId(),
            difference.bytesExpected(),
            difference.bytesFound(),
            difference.writtenAt()
        };
    }
}
