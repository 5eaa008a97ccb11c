package org.imageplane.transients.catalogue.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imageplane.transients.catalogue.ListedPulsar;
import org.imageplane.transients.catalogue.PulsarQuery.Order;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.shell.EmptyState;
import org.jspecify.annotations.Nullable;

/** The pulsars of the catalogue, fetched as they are scrolled to. */
class PulsarTable extends Grid<ListedPulsar> {

    private static final long serialVersionUID = 1L;
    private static final String ABSENT = "–";

    private transient PulsarsState state;
    private int total;
    private boolean showing;

    PulsarTable(Pulsars pulsars, PulsarsState first, Consumer<PulsarsState> onSort) {
        state = first;
        addClassName("dense");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        column("Name", Order.NAME, 130, false, row -> row.pulsar().name()).setFlexGrow(1);
        column("B name", Order.B_NAME, 110, false, row -> text(row.pulsar().bName()));
        addColumn(row -> String.join(", ", row.pulsar().aliases()))
                .setHeader("Other names")
                .setWidth("180px")
                .setFlexGrow(2)
                .setTooltipGenerator(row -> String.join(", ", row.pulsar().aliases()));
        column("RA", Order.RA, 110, true, row -> row.pulsar().position().raHms());
        column("Dec", Order.DEC, 110, true, row -> row.pulsar().position().decDms());
        column("P0 [s]", Order.P0, 140, true, row -> number(row.pulsar().p0S(), "%.10g"));
        column("DM [pc cm⁻³]", Order.DM, 120, true, row -> number(row.pulsar().dm(), "%.4f"));
        column("S400 [mJy]", Order.S400, 110, true, row -> number(row.pulsar().s400Mjy(), "%.2f"));
        column(
                "Separation [′]",
                Order.SEPARATION,
                120,
                true,
                row -> number(row.separationArcmin(), "%.3f"));
        setEmptyStateComponent(
                new EmptyState(
                        "No pulsar matches",
                        "Write less of the name, or give the cone a larger radius."));
        setItems(
                range -> pulsars.list(state.query(), range.getOffset(), range.getLimit()).stream(),
                range -> counted(range.getPageSize()));
        addSortListener(
                event -> {
                    PulsarsState wanted = asked(event.getSortOrder());
                    if (!showing && !wanted.equals(state)) {
                        onSort.accept(wanted);
                    }
                });
    }

    void show(PulsarsState newState, int newTotal) {
        showing = true;
        state = newState;
        total = newTotal;
        getColumnByKey(Order.SEPARATION.name()).setVisible(state.query().cone() != null);
        if (!asked(getSortOrder()).query().equals(state.query())) {
            sort(
                    List.of(
                            new GridSortOrder<>(
                                    getColumnByKey(state.query().order().name()),
                                    state.query().descending()
                                            ? SortDirection.DESCENDING
                                            : SortDirection.ASCENDING)));
        }
        showing = false;
        getDataProvider().refreshAll();
    }

    private int counted(int ignoredPageSize) {
        return total;
    }

    private PulsarsState asked(List<GridSortOrder<ListedPulsar>> orders) {
        return orders.stream()
                .findFirst()
                .map(
                        order ->
                                state.sorted(
                                        Order.valueOf(order.getSorted().getKey()),
                                        order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> state.in(state.query().cone()));
    }

    private Column<ListedPulsar> column(
            String heading,
            Order order,
            int widthPx,
            boolean numeric,
            Function<ListedPulsar, String> text) {
        return addColumn(
                        LitRenderer.<ListedPulsar>of("<span>${item.text}</span>")
                                .withProperty("text", text::apply))
                .setHeader(heading)
                .setKey(order.name())
                .setSortProperty(order.name())
                .setSortable(true)
                .setWidth(widthPx + "px")
                .setFlexGrow(0)
                .setResizable(true)
                .setTextAlign(numeric ? ColumnTextAlign.END : ColumnTextAlign.START);
    }

    private static String text(@Nullable String text) {
        return text == null ? ABSENT : text;
    }

    private static String number(@Nullable Double value, String format) {
        return value == null ? ABSENT : String.format(Locale.ROOT, format, value);
    }
}
