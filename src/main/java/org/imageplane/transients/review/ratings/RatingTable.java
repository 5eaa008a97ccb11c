package org.imageplane.transients.review.ratings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.rating.RatingQuery.Order;
import org.imageplane.transients.shell.UtcText;
import org.jspecify.annotations.Nullable;

/** One row for each rating or entry of the history, fetched as they are scrolled to. */
class RatingTable extends Grid<ListedRating> {

    private static final long serialVersionUID = 1L;

    private transient RatingQuery query = RatingQuery.all();
    private int total;
    private boolean showing;

    RatingTable(
            RatingList ratings,
            Actor actor,
            Consumer<RatingQuery> onSort,
            Consumer<ListedRating> onRemove) {
        addClassNames("ratings", "dense");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        addColumn(
                        LitRenderer.<ListedRating>of(
                                        "${item.deleted ? html`<span title=\"It was deleted\">${item.name}</span>`"
                                                + " : html`<a class=\"row-link\" href=${item.address}"
                                                + " title=\"Open this candidate\" router-link>${item.name}</a>`}")
                                .withProperty("name", RatingTable::name)
                                .withProperty("deleted", ListedRating::isOfDeleted)
                                .withProperty("address", row -> "candidates/" + row.candidateId()))
                .setKey(key(Order.CANDIDATE))
                .setHeader("Candidate")
                .setWidth("170px")
                .setFlexGrow(0)
                .setResizable(true)
                .setSortable(true);
        column("Project", null, 150, 0, ListedRating::project);
        column(
                "Observation",
                null,
                104,
                0,
                row -> row.observation() == null ? "–" : row.observation());
        column("Person", Order.PERSON, 110, 0, ListedRating::person);
        column("Answer", Order.ANSWER, 84, 0, AnswerWords::cell).setTextAlign(ColumnTextAlign.END);
        column(
                "Classification",
                Order.CLASSIFICATION,
                130,
                0,
                row -> row.classification() == null ? "–" : row.classification());
        column("What happened", null, 190, 1, RatingTable::happened).setKey("happened");
        column("Notes", null, 160, 2, ListedRating::notes);
        column("When", Order.WHEN, 158, 0, row -> UtcText.minutes(row.at()));
        if (actor.may(Role.ADMIN)) {
            addComponentColumn(row -> remove(row, onRemove))
                    .setKey("remove")
                    .setWidth("92px")
                    .setFlexGrow(0);
        }
        setItems(
                range -> ratings.page(actor, query, range.getOffset(), range.getLimit()).stream(),
                range -> counted(range.getPageSize()));
        addSortListener(
                event -> {
                    RatingQuery wanted = asked(event.getSortOrder());
                    if (!showing && !wanted.equals(query)) {
                        onSort.accept(wanted);
                    }
                });
    }

    void show(RatingQuery newQuery, long newTotal) {
        showing = true;
        query = newQuery;
        total = (int) Math.min(newTotal, Integer.MAX_VALUE);
        getColumnByKey("happened").setVisible(newQuery.history());
        Optional.ofNullable(getColumnByKey("remove"))
                .ifPresent(column -> column.setVisible(!newQuery.history()));
        if (!asked(getSortOrder()).equals(newQuery)) {
            sort(
                    List.of(
                            new GridSortOrder<>(
                                    getColumnByKey(key(newQuery.order())),
                                    newQuery.descending()
                                            ? SortDirection.DESCENDING
                                            : SortDirection.ASCENDING)));
        }
        showing = false;
        getDataProvider().refreshAll();
    }

    private int counted(int ignoredPageSize) {
        return total;
    }

    private RatingQuery asked(List<GridSortOrder<ListedRating>> orders) {
        if (orders.isEmpty()) {
            return query.sorted(Order.WHEN, true);
        }
        String key = orders.getFirst().getSorted().getKey();
        boolean descending = orders.getFirst().getDirection() == SortDirection.DESCENDING;
        return Arrays.stream(Order.values())
                .filter(order -> key(order).equals(key))
                .findFirst()
                .map(order -> query.sorted(order, descending))
                .orElse(query);
    }

    private Column<ListedRating> column(
            String heading,
            @Nullable Order order,
            int widthPx,
            int grow,
            ValueProvider<ListedRating, String> text) {
        Column<ListedRating> column =
                addColumn(
                                LitRenderer.<ListedRating>of(
                                                "<span title=${item.text}>${item.text}</span>")
                                        .withProperty("text", text))
                        .setHeader(heading)
                        .setWidth(widthPx + "px")
                        .setFlexGrow(grow)
                        .setResizable(true);
        if (order != null) {
            column.setKey(key(order)).setSortable(true);
        }
        return column;
    }

    private static Button remove(ListedRating row, Consumer<ListedRating> onRemove) {
        var button = new Button("Remove", click -> onRemove.accept(row));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Remove %s’s rating of %s".formatted(row.person(), name(row)));
        return button;
    }

    static String name(ListedRating row) {
        return row.candidate() == null ? "candidate " + row.candidateId() : row.candidate();
    }

    /** As {@code removed by ada: rated the wrong beam}. */
    static String happened(ListedRating row) {
        if (row.action() == null) {
            return "";
        }
        String what = row.action().toLowerCase(Locale.ROOT);
        String by = row.person().equals(row.doneBy()) ? "" : " by " + row.doneBy();
        return what + by + (row.reason() == null ? "" : ": " + row.reason());
    }

    private static String key(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
