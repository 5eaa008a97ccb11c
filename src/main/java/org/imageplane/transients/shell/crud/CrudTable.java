package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a page, fetched as they are scrolled to; one of them may be open. */
class CrudTable<T> extends Grid<T> {

    /** Told what the person wants; the page answers with {@link #show}. */
    interface Wishes {
        void sort(String column, boolean descending);

        /**
         * @param byKey with the keyboard, which goes into the form then
         */
        void open(String key, boolean byKey);
    }

    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> key;
    private final transient Wishes wishes;
    private transient CrudQuery query = CrudQuery.ALL;
    private int total;
    private boolean showing;
    private transient @Nullable T focused;

    CrudTable(Function<T, String> key, Wishes wishes) {
        this.key = key;
        this.wishes = wishes;
        addClassNames("dense", "crud-table");
        setSelectionMode(SelectionMode.SINGLE);
        ((GridSingleSelectionModel<T>) getSelectionModel()).setDeselectAllowed(false);
        addSortListener(event -> sorted(event.getSortOrder()));
        addSelectionListener(
                event -> {
                    if (event.isFromClient()) {
                        event.getFirstSelectedItem().ifPresent(row -> open(row, false));
                    }
                });
        addItemClickListener(event -> open(event.getItem(), false));
        addCellFocusListener(
                event -> focused = event.isBodyCell() ? event.getItem().orElse(null) : null);
        Shortcuts.addShortcutListener(
                        this,
                        () -> Optional.ofNullable(focused).ifPresent(row -> open(row, true)),
                        Key.ENTER)
                .listenOn(this);
    }

    void fetch(CrudRows<T> rows) {
        setItems(
                new CallbackDataProvider<T, Void>(
                        range -> rows.list(query, range.getOffset(), range.getLimit()).stream(),
                        range -> counted(range.getPageSize()),
                        key::apply));
    }

    void addColumns(CrudColumns<T> columns) {
        for (CrudColumns.Column<T> one : columns.all()) {
            var column =
                    addColumn(one.text()::apply)
                            .setHeader(one.header())
                            .setKey(one.key())
                            .setSortProperty(one.key())
                            .setSortable(one.sortable())
                            .setResizable(true)
                            .setFlexGrow(one.share())
                            .setTextAlign(
                                    one.numeric() ? ColumnTextAlign.END : ColumnTextAlign.START);
            if (one.isLong()) {
                column.setWidth("14rem").setTooltipGenerator(one.text()::apply);
            } else {
                column.setAutoWidth(true);
            }
        }
    }

    void show(CrudQuery newQuery, int newTotal, @Nullable T open) {
        showing = true;
        query = newQuery;
        total = newTotal;
        if (!newQuery.sort().equals(sortColumn(getSortOrder()))
                || newQuery.descending() != descending(getSortOrder())) {
            sort(
                    newQuery.sort().isEmpty()
                            ? List.of()
                            : List.of(
                                    new GridSortOrder<>(
                                            getColumnByKey(newQuery.sort()),
                                            newQuery.descending()
                                                    ? SortDirection.DESCENDING
                                                    : SortDirection.ASCENDING)));
        }
        mark(open);
        showing = false;
        getDataProvider().refreshAll();
    }

    /** Shows which row is open. */
    void mark(@Nullable T open) {
        if (open == null) {
            deselectAll();
        } else {
            select(open);
        }
    }

    private void open(T row, boolean byKey) {
        wishes.open(key.apply(row), byKey);
    }

    /** The keyboard goes on where it was in the table. */
    void takeFocus() {
        getElement()
                .executeJs("this.shadowRoot?.querySelector('#items [tabindex=\"0\"]')?.focus()");
    }

    private void sorted(List<GridSortOrder<T>> orders) {
        boolean other =
                !query.sort().equals(sortColumn(orders))
                        || query.descending() != descending(orders);
        if (!showing && other) {
            wishes.sort(sortColumn(orders), descending(orders));
        }
    }

    private int counted(int ignoredPageSize) {
        return total;
    }

    private static <T> String sortColumn(List<GridSortOrder<T>> orders) {
        return orders.isEmpty() ? "" : orders.getFirst().getSorted().getKey();
    }

    private static <T> boolean descending(List<GridSortOrder<T>> orders) {
        return !orders.isEmpty() && orders.getFirst().getDirection() == SortDirection.DESCENDING;
    }
}
