package org.imageplane.transients.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.shell.DownloadMenu;

/** One table: what it holds, how many rows it has, and the files it may become. */
class TablePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final DownloadMenu download;
    private final Span rows = new Span();

    TablePanel(ExportTable table) {
        addClassNames("panel", "table-panel");
        download = new DownloadMenu(table.text());
        rows.addClassNames("numbers", "secondary");
        var line = new Div(rows, download);
        line.addClassName("table-line");
        add(new H2(TableWords.name(table)), new Paragraph(TableWords.holds(table)), line);
    }

    void show(String query, OptionalLong count) {
        download.show(query);
        rows.setText(
                count.isEmpty()
                        ? ""
                        : "%,d %s"
                                .formatted(
                                        count.getAsLong(),
                                        count.getAsLong() == 1 ? "row" : "rows"));
    }
}
