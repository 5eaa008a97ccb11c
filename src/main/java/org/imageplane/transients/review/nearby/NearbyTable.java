package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

        void takeBack(Thing thing, AssociatedSource source);

        void again(Note service);

        void chosen(@Nullable Thing thing);

        void ticked();
    }

    private final transient Listener listener;
    private final transient List<NearbyRow> rows = new ArrayList<>();
    private transient ListDataProvider<NearbyRow> provider = provider();
    private final transient Ticks ticks = new Ticks();
    private transient @Nullable NearbyRow focused;
    private transient @Nullable NearbyPlace place;

    NearbyTable(Listener desk, String username) {
        listener = new ListedOnly(this::lists, desk);
        addClassName("nearby-table");
        setSelectionMode(SelectionMode.SINGLE);
        column("tick", "", "32px", 0, NearbyCells.tick(ticks::has, this::tick)).setResizable(false);
        column("kind", "Kind", "7.6rem", 0, NearbyCells.kind())
                .setPartNameGenerator(row -> row instanceof Note ? "note" : "kind")
                .setHeaderPartName("kind");
        column("name", "Name", "8.6rem", 1, NearbyCells.name(listener))
                .setPartNameGenerator(onNotes("gone"));
        column("separation", "arcmin", "3.7rem", 0, NearbyCells.separation())
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(onNotes("gone"));
        // before what is known, so that on a phone both buttons are in sight
        column("association", "Is it?", "6.4rem", 0, NearbyCells.association(listener, username));
        column("facts", "Known of it", "6rem", 5, NearbyCells.facts())
                .setPartNameGenerator(onNotes("gone"));
        setPartNameGenerator(row -> row instanceof Thing thing && mayBeIt(thing) ? "within" : null);
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
        onKey(Key.SPACE, thing -> tick(thing, !ticks.has(thing)));
        onKey(Key.of("+"), thing -> ifSource(thing, listener::confirm));
        onKey(Key.of("-"), thing -> ifSource(thing, listener::remove));
    }

    private Column<NearbyRow> column(
            String key, String header, String width, int grow, Renderer<NearbyRow> cell) {
        return addColumn(cell)
                .setKey(key)
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(grow)
                .setResizable(true);
    }

    /** Sentences go across the columns. */
    private static SerializableFunction<NearbyRow, String> onNotes(String part) {
        return row -> row instanceof Note ? part : null;
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
                            if (focused instanceof Thing thing && lists(thing)) {
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

    /** Something known; other detections of the same place would be there anyway. */
    private boolean mayBeIt(Thing thing) {
        return place != null
                && thing.source() != null
                && place.isWithinBeam(thing.separationArcmin());
    }

    /** Shows these around that candidate instead; where it is the same as before, what is scrolled to stays. */
    void show(NearbyPlace newPlace, List<NearbyRow> newRows) {
        rows.clear();
        rows.addAll(newRows);
        if (newPlace.equals(place)) {
            provider.refreshAll();
        } else {
            place = newPlace;
            focused = null;
            provider = provider();
            setDataProvider(provider);
        }
        if (ticks.keepOnly(rows)) {
            listener.ticked();
        }
    }

    /** What is listed means nothing any more, although the browser may still have it. */
    void forget() {
        rows.clear();
        place = null;
        focused = null;
        if (!ticks.candidates().isEmpty()) {
            ticks.clear();
            listener.ticked();
        }
    }

    /** Whether that row is one of those that are listed; what a browser sends may be about an earlier one. */
    boolean lists(NearbyRow row) {
        return rows.stream().anyMatch(listed -> listed.key().equals(row.key()));
    }

    /** Puts the keyboard on the row where it was last, at first on the first one. */
    void enter() {
        getElement().executeJs("this.shadowRoot.querySelector('#items [tabindex=\"0\"]')?.focus()");
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
        return ticks.candidates();
    }

    /** Ticks every candidate of this project that is listed, or takes all ticks away. */
    void tickAll(boolean on) {
        if (on) {
            ticks.setAll(rows);
        } else {
            ticks.clear();
        }
        provider.refreshAll();
        listener.ticked();
    }

    private void tick(Thing thing, boolean on) {
        if (lists(thing) && ticks.set(thing, on)) {
            provider.refreshItem(thing);
            listener.ticked();
        }
    }
}
