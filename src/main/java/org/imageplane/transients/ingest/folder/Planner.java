package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.ingest.CandidateUpload;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportPlan.ColumnUse;
import org.imageplane.transients.ingest.ImportPlan.Use;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.TableReader;
import org.springframework.stereotype.Component;

/** Counts a folder's rows and finds out from the first ones what becomes of the columns. */
@Component
class Planner {

    private static final int LOOKED_AT = 20;

    private final Quantities quantities;

    Planner(Quantities quantities) {
        this.quantities = quantities;
    }

    ImportPlan plan(Layout layout) {
        long rows = 0;
        Map<String, ColumnUse> columns = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Path table : layout.tables()) {
            names.add(String.valueOf(table.getFileName()));
            try {
                note(table, columns);
                rows += look(layout, table, columns);
            } catch (IOException unreadable) {
                throw new ImportRefusedException(
                        "%s cannot be read: %s"
                                .formatted(table.getFileName(), unreadable.getMessage()),
                        unreadable);
            }
        }
        return new ImportPlan(layout.survey(), names, rows, List.copyOf(columns.values()));
    }

    private static void note(Path table, Map<String, ColumnUse> columns) throws IOException {
        try (TableReader reader = TableReader.open(table)) {
            for (Column column : reader.columns()) {
                columns.putIfAbsent(column.name(), new ColumnUse(column.name(), Use.EMPTY, ""));
            }
        }
    }

    private long look(Layout layout, Path table, Map<String, ColumnUse> columns)
            throws IOException {
        long rows = 0;
        try (RowStream stream = layout.open(table)) {
            for (FolderRow row = stream.next(); row != null; row = stream.next()) {
                rows++;
                if (rows <= LOOKED_AT && row instanceof FolderRow.Candidate candidate) {
                    Optional<CandidateUpload> upload = candidate.form().upload(List.of());
                    if (upload.isPresent()) {
                        note(candidate, upload.get(), columns);
                    }
                }
            }
        }
        return rows;
    }

    private void note(
            FolderRow.Candidate row, CandidateUpload upload, Map<String, ColumnUse> columns) {
        for (String column : row.columns()) {
            columns.computeIfPresent(
                    column,
                    (name, before) ->
                            before.use() == Use.EMPTY
                                    ? use(name, upload, row.form().notKept())
                                    : before);
        }
    }

    private ColumnUse use(String column, CandidateUpload upload, Map<String, String> notKept) {
        String reason = notKept.get(column);
        if (reason != null) {
            return new ColumnUse(column, Use.NOT_KEPT, reason);
        }
        Optional<Quantity> quantity = quantities.find(column);
        // a known one may have no value in the row that is looked at
        if (quantity.isPresent() || upload.measurements().containsKey(column)) {
            return new ColumnUse(
                    column,
                    quantity.isPresent() ? Use.QUANTITY : Use.NEW_QUANTITY,
                    quantity.map(Quantity::heading).orElse(""));
        }
        return new ColumnUse(
                column, upload.attributes().containsKey(column) ? Use.TEXT : Use.IDENTITY, "");
    }
}
