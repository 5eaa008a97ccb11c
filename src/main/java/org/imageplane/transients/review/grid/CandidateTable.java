package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.CandidateSort;
import org.jspecify.annotations.Nullable;

/** The rows, fetched as they are scrolled to. Sorting is the search's: a click on a heading only asks for it. */
class CandidateTable extends Grid<CandidateRow> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 60;

    /** Keeps the first visible row in the address, so that coming back shows the same rows. */
    private static final String REMEMBER_ROW =
            """
            const grid = this;
            if (grid.remembersRow) return;
            grid.remembersRow = true;
            const page = location.pathname;
            let waiting;
            grid.$.table.addEventListener('scroll', () => {
                clearTimeout(waiting);
                waiting = setTimeout(() => {
                    if (!grid.isConnected || location.pathname !== page) return;
                    const address = new URL(location.href);
                    const row = grid._firstVisibleIndex || 0;
                    if (row > 0) address.searchParams.set('row', row);
                    else address.searchParams.delete('row');
                    history.replaceState(history.state, '', address);
                }, 300);
            }, {passive: true});
            """;

    private transient List<TableColumn> columns = List.of();
    private transient CandidateQuery query = CandidateQuery.all();
    private @Nullable CandidateRow focused;
    private int total;

    /** While the address is being shown, the headings follow it and ask for nothing. */
    private boolean showing;

    private boolean roomy;

    CandidateTable(
            CandidateSearch search,
            Actor actor,
            Consumer<CandidateSort> onSort,
            Consumer<List<String>> onOrder,
            Consumer<CandidateRow> onOpen,
            Consumer<List<Long>> onChoose) {
        super(PAGE_SIZE);
        addClassNames("candidates", "dense");
        setSizeFull();
        var selection =
                (GridMultiSelectionModel<CandidateRow>) setSelectionMode(SelectionMode.MULTI);
        selection.setSelectionColumnFrozen(true);
        selection.setDragSelect(true);
        selection.addMultiSelectionListener(
                event ->
                        onChoose.accept(
                                event.getAllSelectedItems().stream()
                                        .map(CandidateRow::id)
                                        .sorted()
                                        .toList()));
        setColumnReorderingAllowed(true);
        setItems(
                range -> search.find(actor, query, range.getOffset(), range.getLimit()).stream(),
                range -> counted(range.getPageSize()));
        addSortListener(
                event -> {
                    CandidateSort wanted = asked(event.getSortOrder());
                    if (!showing && !wanted.equals(query.sort())) {
                        onSort.accept(wanted);
                    }
                });
        addColumnReorderListener(
                event -> {
                    if (event.isFromClient()) {
                        onOrder.accept(event.getColumns().stream().map(Column::getKey).toList());
                    }
                });
        addItemDoubleClickListener(event -> onOpen.accept(event.getItem()));
        addCellFocusListener(
                event -> focused = event.isBodyCell() ? event.getItem().orElse(null) : null);
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (focused != null) {
                                onOpen.accept(focused);
                            }
                        },
                        Key.ENTER)
                .listenOn(this);
    }

    /** Counted when the list came; which page is asked for does not matter. */
    private int counted(int ignoredPageSize) {
        return total;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(REMEMBER_ROW);
    }

    /** Shows another list, or the same one in other columns. */
    void show(CandidateQuery newQuery, List<TableColumn> newColumns, int newTotal, int row) {
        showing = true;
        query = newQuery;
        total = newTotal;
        if (!keys(columns).equals(keys(newColumns))) {
            removeAllColumns();
            newColumns.forEach(this::add);
            fitPicture();
        }
        columns = newColumns;
        showSort(newQuery.sort());
        showing = false;
        getDataProvider().refreshAll();
        if (row > 0 && row < newTotal) {
            scrollToIndex(row);
        }
    }

    void setRoomy(boolean newRoomy) {
        roomy = newRoomy;
        setClassName("roomy", roomy);
        setClassName("dense", !roomy);
        fitPicture();
    }

    private void fitPicture() {
        Column<CandidateRow> picture = getColumnByKey("picture");
        if (picture != null) {
            picture.setWidth(roomy ? "112px" : "60px");
        }
    }

    private void add(TableColumn column) {
        Column<CandidateRow> added =
                addColumn(column.cell())
                        .setKey(column.key())
                        .setHeader(header(column))
                        .setWidth(column.widthPx() + "px")
                        .setFlexGrow(0)
                        .setResizable(true)
                        .setTextAlign(
                                column.numeric() ? ColumnTextAlign.END : ColumnTextAlign.START)
                        .setFrozen(column.key().equals("picture") || column.key().equals("id"));
        if (column.sortField() != null) {
            added.setSortProperty(column.sortField()).setSortable(true);
        }
    }

    private static Component header(TableColumn column) {
        var heading = new Span(column.label());
        heading.addClassName("heading");
        if (!column.unit().isEmpty()) {
            var unit = new Span(column.unit());
            unit.addClassName("unit");
            heading.add(unit);
        }
        heading.setTitle(
                column.description().isEmpty()
                        ? column.heading()
                        : column.group() + ": " + column.heading() + ". " + column.description());
        return heading;
    }

    private void showSort(CandidateSort wanted) {
        if (wanted.equals(asked(getSortOrder()))) {
            return;
        }
        sort(
                columns.stream()
                        .filter(
                                column ->
                                        !wanted.equals(CandidateSort.BY_ID)
                                                && wanted.field().equals(column.sortField()))
                        .findFirst()
                        .map(
                                column ->
                                        new GridSortOrder<>(
                                                getColumnByKey(column.key()),
                                                wanted.descending()
                                                        ? SortDirection.DESCENDING
                                                        : SortDirection.ASCENDING))
                        .map(List::of)
                        .orElse(List.of()));
    }

    private static CandidateSort asked(List<GridSortOrder<CandidateRow>> orders) {
        return orders.stream()
                .findFirst()
                .flatMap(
                        order ->
                                order.getSorted()
                                        .getSortOrder(order.getDirection())
                                        .findFirst()
                                        .map(
                                                field ->
                                                        new CandidateSort(
                                                                field.getSorted(),
                                                                order.getDirection()
                                                                        == SortDirection
                                                                                .DESCENDING)))
                .orElse(CandidateSort.BY_ID);
    }

    private static List<String> keys(List<TableColumn> some) {
        return some.stream().map(TableColumn::key).toList();
    }
}
