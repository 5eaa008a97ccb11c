package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Reconciliation;
import org.imageplane.transients.admin.ReconciliationFinding;
import org.imageplane.transients.admin.Reconciliations;
import org.imageplane.transients.shell.ByteText;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** Where files and rows differ, row by row. */
class DifferencesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    DifferencesDialog(Actor admin, Reconciliations reconciliations, Reconciliation report) {
        setHeaderTitle("Differences of " + UtcText.minutes(report.finishedAt()));
        setWidth("64rem");
        setHeight("70vh");
        var grid = new Grid<ReconciliationFinding>();
        grid.addClassName("dense");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(finding -> ReconciliationWords.one(finding.difference().kind()))
                .setHeader("Difference")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(finding -> finding.difference().path())
                .setHeader("Path below MEDIA_ROOT")
                .setWidth("260px")
                .setFlexGrow(3)
                .setTooltipGenerator(finding -> finding.difference().path());
        grid.addColumn(finding -> finding.project() == null ? "–" : finding.project())
                .setHeader("Project")
                .setWidth("110px");
        size(grid, "Size in the row", true);
        size(grid, "Size on the disk", false);
        grid.addColumn(finding -> UtcText.minutes(finding.difference().writtenAt()))
                .setHeader("Written")
                .setWidth("150px")
                .setFlexGrow(0);
        int total = Math.toIntExact(report.found());
        grid.setItems(
                range ->
                        reconciliations
                                .findings(
                                        admin,
                                        report.id(),
                                        null,
                                        range.getOffset(),
                                        range.getLimit())
                                .stream(),
                range -> range.getPageSize() > 0 ? total : 0);
        add(grid);
        getFooter().add(new Button("Close", click -> close()));
    }

    private static void size(Grid<ReconciliationFinding> grid, String header, boolean expected) {
        grid.addColumn(
                        finding ->
                                text(
                                        expected
                                                ? finding.difference().bytesExpected()
                                                : finding.difference().bytesFound()))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
    }

    private static String text(@Nullable Long bytes) {
        return bytes == null ? "–" : ByteText.of(bytes);
    }
}
