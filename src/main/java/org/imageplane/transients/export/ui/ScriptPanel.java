package org.imageplane.transients.export.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.shell.CopyButton;
import org.imageplane.transients.shell.DownloadMenu;
import org.imageplane.transients.tabular.TableFormat;

/** The line that a script needs for the same file. */
class ScriptPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final String publicUrl;
    private final Select<ExportTable> table = new Select<>();
    private final Select<TableFormat> format = new Select<>();
    private final Code line = new Code();
    private final CopyButton copy = new CopyButton("", "the line");
    private transient DownloadState state;

    ScriptPanel(String publicUrl, DownloadState first, Consumer<DownloadState> onChange) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        state = first;
        addClassNames("panel", "script-panel");
        table.setLabel("Table");
        table.setItems(ExportTable.values());
        table.setItemLabelGenerator(TableWords::name);
        format.setLabel("Format");
        format.setItems(TableFormat.values());
        format.setItemLabelGenerator(one -> DownloadMenu.formats().get(one.extension()));
        table.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        onChange.accept(state.of(event.getValue(), state.format()));
                    }
                });
        format.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        onChange.accept(state.of(state.table(), event.getValue()));
                    }
                });
        var choice = new Div(table, format);
        choice.addClassName("filter-bar");
        var shown = new Div(line, copy);
        shown.addClassName("script-line");
        add(
                new H2("In a script"),
                new Paragraph(
                        new Span("The same file for a program. It needs a token in $TOKEN: "),
                        new Anchor("account", "make one"),
                        new Span(".")),
                choice,
                shown);
    }

    void show(DownloadState newState) {
        state = newState;
        table.setValue(newState.table());
        format.setValue(newState.format());
        String command = command(publicUrl, newState);
        line.setText(command);
        copy.setText(command, "the line");
    }

    /** Quoted for a shell: an address holds what a shell would take for its own. */
    static String command(String publicUrl, DownloadState state) {
        String address =
                publicUrl
                        + "/"
                        + DownloadMenu.address(
                                state.table().text(), state.format().extension(), state.query());
        return "curl -fOJ -H \"Authorization: Bearer $TOKEN\" '%s'"
                .formatted(address.replace("'", "%27"));
    }
}
