package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.jspecify.annotations.Nullable;

/** What is near, one line each, nearest first; rows are drawn as they are scrolled to, so it may be thousands. */
class NearbyTable extends Grid<NearbyRow> {

    private static final long serialVersionUID = 1L;

    /** Who is told what the person wants. */
    interface Listener {
        void open(long candidate);

        void confirm(Thing thing, AssociatedSource source);

        void remove(Thing thing, AssociatedSource source);

        void again(Note service);

        void chosen(@Nullable Thing thing);

        void ticked();
    }

    private final transient Listener listener;
    private transient List<NearbyRow> rows = new ArrayList<>();
    private transient ListDataProvider<NearbyRow> provider = provider();
    private final transient Set<Long> ticked = new LinkedHashSet<>();
    private transient @Nullable NearbyRow focused;

    NearbyTable(Listener listener) {
        this.listener = listener;
        addClassNames("nearby-table", "dense");
        setSelectionMode(SelectionMode.SINGLE);
        addColumn(NearbyCells.tick(this::isTicked, this::tick))
                .setKey("tick")
                .setWidth("30px")
                .setFlexGrow(0);
        addColumn(NearbyCells.kind())
                .setKey("kind")
                .setHeader("Kind")
                .setWidth("8.6rem")
                .setFlexGrow(0);
        addColumn(NearbyCells.name(listener))
                .setKey("name")
                .setHeader("Name")
                .setWidth("9.5rem")
                .setFlexGrow(2);
        addColumn(NearbyCells.separation())
                .setKey("separation")
                .setHeader("arcmin")
                .setWidth("4.4rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(NearbyCells.facts())
                .setKey("facts")
                .setHeader("Known of it")
                .setWidth("11rem")
                .setFlexGrow(5);
        addColumn(NearbyCells.association(listener))
                .setKey("association")
                .setHeader("Is it?")
                .setWidth("8.4rem")
                .setFlexGrow(0);
        getColumns().forEach(column -> column.setResizable(!"tick".equals(column.getKey())));
        setDataProvider(provider);
        addSelectionListener(
                event -> {
                    if (event.isFromClient()) {
                        listener.chosen(
                                event.getFirstSelectedItem()
                                        .filter(Thing.class::isInstance)
                                        .map(Thing.class::cast)
                                        .orElse(null));
                    }
                });
        addCellFocusListener(
                event -> focused = event.isBodyCell() ? event.getItem().orElse(null) : null);
        onKey(Key.SPACE, thing -> tick(thing, !isTicked(thing)));
        onKey(Key.of("+"), thing -> ifSource(thing, listener::confirm));
        onKey(Key.of("-"), thing -> ifSource(thing, listener::remove));
        setPartNameGenerator(row -> row instanceof Note ? "quiet" : null);
    }

    static void ifSource(NearbyRow row, BiConsumer<Thing, AssociatedSource> action) {
        if (row instanceof Thing thing && thing.source() != null) {
            action.accept(thing, thing.source());
        }
    }

    private void onKey(Key key, Consumer<Thing> action) {
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (focused instanceof Thing thing && rows.contains(thing)) {
                                action.accept(thing);
                            }
                        },
                        key)
                .listenOn(this);
    }

    private ListDataProvider<NearbyRow> provider() {
        return new ListDataProvider<>(rows) {
            private static final long serialVersionUID = 1L;

            @Override
            public Object getId(NearbyRow row) {
                return row.key();
            }
        };
    }

    /** Shows these instead. */
    void show(List<NearbyRow> newRows) {
        if (rows.isEmpty() && newRows.isEmpty()) {
            return;
        }
        rows = new ArrayList<>(newRows);
        provider = provider();
        focused = null;
        setDataProvider(provider);
        if (ticked.retainAll(tickable(rows))) {
            listener.ticked();
        }
    }

    private static Set<Long> tickable(List<NearbyRow> rows) {
        Set<Long> candidates = new LinkedHashSet<>();
        for (NearbyRow row : rows) {
            if (row instanceof Thing thing && thing.tickable() && thing.candidate() != null) {
                candidates.add(thing.candidate());
            }
        }
        return candidates;
    }

    /** Puts the row in the place of the one with its key. */
    void change(NearbyRow row) {
        rows.replaceAll(old -> old.key().equals(row.key()) ? row : old);
        provider.refreshItem(row);
    }

    /** Marks the row with that key and brings it into sight; false when there is none. */
    boolean choose(String key) {
        Optional<NearbyRow> found = rows.stream().filter(row -> row.key().equals(key)).findFirst();
        found.ifPresent(
                row -> {
                    select(row);
                    scrollToIndex(rows.indexOf(row));
                });
        return found.isPresent();
    }

    /** Candidates that the rating is meant for too, in the order of the ticks. */
    List<Long> ticked() {
        return List.copyOf(ticked);
    }

    boolean isTicked(Thing thing) {
        return thing.candidate() != null && ticked.contains(thing.candidate());
    }

    /** Ticks every candidate of this project that is listed, or takes all ticks away. */
    void tickAll(boolean on) {
        ticked.clear();
        if (on) {
            ticked.addAll(tickable(rows));
        }
        provider.refreshAll();
        listener.ticked();
    }

    private void tick(Thing thing, boolean on) {
        Long candidate = thing.candidate();
        if (thing.tickable() && candidate != null) {
            if (on) {
                ticked.add(candidate);
            } else {
                ticked.remove(candidate);
            }
            provider.refreshItem(thing);
            listener.ticked();
        }
    }
}
