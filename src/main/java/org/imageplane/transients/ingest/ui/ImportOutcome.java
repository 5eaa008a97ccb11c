package org.imageplane.transients.ingest.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportPlan.ColumnUse;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.ImportedRow;

/** What was recognised in the files, what came of the rows, and every row that was refused. */
class ImportOutcome extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph recognised = new Paragraph();
    private final Paragraph sums = new Paragraph();
    private final Anchor candidates = new Anchor("candidates", "See the candidates");
    private final H3 refusedHeading = new H3("Refused rows");
    private final Anchor download = new Anchor();
    private final Grid<ImportedRow> refused = new Grid<>();
    private final H3 columnsHeading = new H3("Columns");
    private final Grid<ColumnUse> columns = new Grid<>();

    ImportOutcome() {
        addClassName("import-outcome");
        sums.addClassName("numbers");
        download.setText("All of them as CSV");
        refused.addColumn(ImportedRow::table).setHeader("Table").setAutoWidth(true).setFlexGrow(0);
        refused.addColumn(ImportedRow::number).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
        refused.addColumn(ImportedRow::name).setHeader("Name").setAutoWidth(true).setFlexGrow(0);
        refused.addColumn(ImportOutcome::reason).setHeader("Reason").setFlexGrow(1);
        columns.addColumn(ColumnUse::column).setHeader("Column").setAutoWidth(true).setFlexGrow(0);
        columns.addColumn(ImportOutcome::words).setHeader("Becomes").setFlexGrow(1);
        refused.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        refused.setAllRowsVisible(false);
        columns.setAllRowsVisible(true);
        add(
                recognised,
                sums,
                candidates,
                refusedHeading,
                download,
                refused,
                columnsHeading,
                columns);
    }

    private static String reason(ImportedRow row) {
        return row.result() instanceof ImportedRow.Refused(String reason) ? reason : "";
    }

    private static String words(ColumnUse column) {
        String what =
                switch (column.use()) {
                    case IDENTITY -> "which candidate it is, or where";
                    case QUANTITY -> "quantity";
                    case NEW_QUANTITY -> "new quantity, with a column and a filter of its own";
                    case TEXT -> "text beside the candidate";
                    case EMPTY -> "nothing: empty in the first rows";
                    case NOT_KEPT -> "not kept";
                };
        return column.words().isEmpty() ? what : what + ": " + column.words();
    }

    void show(ImportState state, Path report) {
        ImportPlan plan = state.plan();
        ImportTotals totals = state.totals();
        recognised.setVisible(plan != null);
        if (plan != null) {
            recognised.setText(
                    "%,d %s of %s in %s."
                            .formatted(
                                    plan.rows(),
                                    plan.rows() == 1 ? "row" : "rows",
                                    plan.survey().words(),
                                    tables(plan)));
            columns.setItems(plan.columns());
        }
        boolean told = totals != null;
        boolean rehearsed = state.phase() == ImportState.Phase.REHEARSED;
        sums.setVisible(told);
        if (totals != null) {
            sums.setText(totals.words(rehearsed) + (rehearsed ? " Nothing is stored yet." : ""));
        }
        var request = state.request();
        candidates.setVisible(told && !rehearsed);
        if (request != null && request.project() != null) {
            candidates.setHref(
                    "candidates?project="
                            + URLEncoder.encode(request.project(), StandardCharsets.UTF_8));
        }
        boolean any = !state.refused().isEmpty();
        refusedHeading.setVisible(any);
        refused.setVisible(any);
        refused.setItems(state.refused());
        download.setVisible(any && !state.isBusy());
        if (any && !state.isBusy()) {
            download.setHref(DownloadHandler.forFile(report.toFile(), "refused.csv"));
        }
        columnsHeading.setVisible(plan != null && !plan.columns().isEmpty());
        columns.setVisible(columnsHeading.isVisible());
    }

    private static String tables(ImportPlan plan) {
        return plan.tables().size() > 3
                ? "%d tables".formatted(plan.tables().size())
                : String.join(", ", plan.tables());
    }
}
