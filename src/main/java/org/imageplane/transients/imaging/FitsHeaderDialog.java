package org.imageplane.transients.imaging;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.imaging.FitsHeader.Card;
import org.imageplane.transients.media.MediaFile;

/** The cards of all headers of a FITS file, with a search over them; they are shown as plain text. */
public class FitsHeaderDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** A card and the unit that it is of. */
    private record Line(String unit, Card card) {

        boolean holds(String lower) {
            return has(card.keyword(), lower)
                    || has(card.value(), lower)
                    || has(card.comment(), lower);
        }

        private static boolean has(String text, String lower) {
            return text.toLowerCase(Locale.ROOT).contains(lower);
        }
    }

    /** Reads the headers of the file, as far as this person may see it; what cannot be read is said in the dialog. */
    public FitsHeaderDialog(FitsHeaders headers, Actor actor, MediaFile file) {
        setHeaderTitle(
                file.originalName().isEmpty() ? "Header" : "Header of " + file.originalName());
        setWidth("64rem");
        setMaxWidth("95vw");
        setHeight("85vh");
        setResizable(true);
        setDraggable(true);
        getFooter().add(new Button("Close", click -> close()));
        switch (headers.of(actor, file)) {
            case ImagingOutcome.Made<FitsHeader>(FitsHeader header) -> show(header);
            case ImagingOutcome.Nothing<FitsHeader>(String reason) -> add(new Paragraph(reason));
            case ImagingOutcome.Busy<FitsHeader>(String reason) -> add(new Paragraph(reason));
        }
    }

    private void show(FitsHeader header) {
        List<Line> lines =
                header.hdus().stream()
                        .flatMap(unit -> unit.cards().stream().map(card -> line(unit, card)))
                        .toList();
        var items = new ListDataProvider<>(lines);
        var count = new Span();
        var search = new TextField("Search the cards");
        search.setPlaceholder("keyword, value or comment");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setAutofocus(true);
        search.setWidth("22rem");
        search.addValueChangeListener(
                change -> {
                    String lower = change.getValue().strip().toLowerCase(Locale.ROOT);
                    items.setFilter(line -> line.holds(lower));
                    tell(count, items);
                });
        tell(count, items);
        var top = new Div(search, count);
        top.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", "1rem");
        var body = new Div(top);
        if (header.note() != null) {
            body.add(new Paragraph(header.note()));
        }
        body.add(grid(items, header.hdus().size() > 1));
        body.setSizeFull();
        body.getStyle().set("display", "flex").set("flex-direction", "column").set("gap", ".5rem");
        add(body);
    }

    private static Grid<Line> grid(ListDataProvider<Line> items, boolean withUnits) {
        var grid = new Grid<Line>();
        grid.addThemeVariants(GridVariant.NO_ROW_BORDERS);
        grid.addColumn(Line::unit)
                .setHeader("Unit")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setVisible(withUnits);
        grid.addColumn(line -> line.card().keyword())
                .setHeader("Keyword")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.card().value())
                .setHeader("Value")
                .setWidth("16rem")
                .setFlexGrow(1)
                .setResizable(true);
        grid.addColumn(line -> line.card().comment())
                .setHeader("Comment")
                .setWidth("20rem")
                .setFlexGrow(2)
                .setResizable(true);
        grid.getStyle().set("font-family", "monospace").set("flex", "1");
        grid.setItems(items);
        return grid;
    }

    private static void tell(Span count, ListDataProvider<Line> items) {
        int shown = items.size(new Query<>());
        int all = items.getItems().size();
        count.setText(
                shown == all
                        ? "%,d cards".formatted(all)
                        : "%,d of %,d cards".formatted(shown, all));
    }

    private static Line line(FitsHeader.Unit unit, Card card) {
        return new Line("%d %s".formatted(unit.index(), unit.name()), card);
    }
}
