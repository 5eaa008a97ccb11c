package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What is near the candidate on the desk: one table, a map of the field beside it, and what the candidate is said to be.
 * Everything is looked up away from the page's thread and shown when it is there; when the next candidate is shown, what
 * is still under way for the last one is forgotten. Made by {@link NearbyPanels}.
 */
@StyleSheet("assets/nearby.css")
public final class NearbyPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final String PREFERENCE = "desk.nearby";

    /** Who is told what the person wants. */
    public interface Listener {

        /** Another candidate is to be shown. */
        void open(long candidate);

        /** So many other candidates are ticked now. */
        void ticked(int candidates);

        /** It was said what the candidate is, or is not. */
        void said();

        /** What our own database has around the candidate on the desk, nearest first. */
        void found(List<Neighbour> neighbours);
    }

    private final transient Actor actor;
    private final transient NearbyPanels panels;
    private final transient Sayings sayings;
    private final transient Preferences preferences;
    private final transient Listener listener;
    private final NearbyHead head = new NearbyHead(new HeadWishes());
    private final NearbyTable table;
    private final FieldMap map = new FieldMap(this::chooseOnMap);
    private transient NearbyChoices choices;
    private transient @Nullable NearbyFindings findings;
    private transient @Nullable NearbyLookup lookup;
    private boolean stayed;

    NearbyPanel(
            Actor actor,
            NearbyPanels panels,
            Associations associations,
            Preferences preferences,
            Listener listener) {
        this.actor = actor;
        this.panels = panels;
        this.sayings = new Sayings(actor, associations, this::shown, this::said);
        this.preferences = preferences;
        this.listener = listener;
        table = new NearbyTable(new TableWishes(), actor.username());
        choices =
                preferences
                        .get(actor, PREFERENCE, NearbyChoices.class)
                        .orElseGet(NearbyChoices::usual);
        addClassName("nearby-panel");
        Div body = new Div(table, map);
        body.addClassName("near-body");
        add(head, body);
        addDetachListener(left -> close());
        showChoices();
    }

    /** Forgets what was shown and looks around this candidate. */
    public void show(NearbyPlace place) {
        stayed = false;
        look(place);
    }

    private void look(NearbyPlace place) {
        close();
        NearbyFindings fresh = new NearbyFindings(place, choices.radiusArcmin());
        findings = fresh;
        addClassName("looking");
        table.forget();
        var arrivals =
                new NearbyArrivals(
                        Objects.requireNonNull(UI.getCurrent(), "no page"), fresh, this::grown);
        NearbyLookup begun = panels.lookup(place, choices.radiusArcmin(), arrivals);
        lookup = begun;
        begun.begin(actor, place.candidate());
        if (stayed) {
            begun.ask();
        }
    }

    /** The person stays with this candidate: time to ask services outside. */
    public void stays() {
        if (!stayed && lookup != null) {
            lookup.ask();
        }
        stayed = true;
    }

    /** Other candidates that the rating is meant for too. */
    public List<Long> ticked() {
        return table.ticked();
    }

    /** Puts the keyboard into the table. */
    public void focus() {
        table.enter();
    }

    private void grown(NearbyFindings which) {
        if (which == findings) {
            refresh();
            which.fresh().ifPresent(local -> listener.found(local.neighbours()));
        }
    }

    private void refresh() {
        removeClassName("looking");
        NearbyFindings now = shown();
        List<Thing> all = now.things();
        List<Thing> listed =
                all.stream().filter(thing -> !choices.hidden().contains(thing.group())).toList();
        List<NearbyRow> rows = new ArrayList<>(listed);
        rows.addAll(NearbyNotes.of(now, all.size(), listed.size(), Instant.now()));
        table.show(now.place(), rows);
        head.show(all, choices.hidden(), table.ticked());
        map.show(now.place(), now.radiusArcmin(), listed);
    }

    private NearbyFindings shown() {
        return Objects.requireNonNull(findings, "Nothing is shown yet.");
    }

    private void said(Thing thing) {
        table.change(thing);
        listener.said();
    }

    private void showChoices() {
        head.show(choices);
        map.setVisible(choices.map());
    }

    private void choose(NearbyChoices now) {
        choices = now;
        preferences.put(actor, PREFERENCE, now);
        showChoices();
    }

    private void chooseOnMap(String key) {
        if (table.choose(key)) {
            map.choose(key);
        }
    }

    private void close() {
        if (lookup != null) {
            lookup.close();
        }
        lookup = null;
    }

    /** What the line over the table asks for. */
    private final class HeadWishes implements NearbyHead.Listener {

        @Override
        public void radius(double arcmin) {
            choose(choices.withRadius(arcmin));
            look(shown().place());
        }

        @Override
        public void toggle(String group) {
            choose(choices.toggled(group));
            refresh();
        }

        @Override
        public void tickAll(boolean on) {
            table.tickAll(on);
        }

        @Override
        public void map() {
            choose(choices.withMap(!choices.map()));
        }
    }

    /** What the rows ask for. */
    private final class TableWishes implements NearbyTable.Listener {

        @Override
        public void open(long candidate) {
            listener.open(candidate);
        }

        @Override
        public void confirm(Thing thing, AssociatedSource source) {
            sayings.confirm(thing, source);
        }

        @Override
        public void remove(Thing thing, AssociatedSource source) {
            sayings.remove(thing, source);
        }

        @Override
        public void takeBack(Thing thing, AssociatedSource source) {
            sayings.takeBack(thing, source);
        }

        @Override
        public void again(Note note) {
            if (note.catalogues().isEmpty()) {
                look(shown().place());
            } else if (lookup != null) {
                lookup.again(note.catalogues());
                table.change(note.waiting());
            }
        }

        @Override
        public void chosen(@Nullable Thing thing) {
            map.choose(thing == null ? null : thing.key());
        }

        @Override
        public void ticked() {
            listener.ticked(table.ticked().size());
            head.show(shown().things(), choices.hidden(), table.ticked());
        }
    }
}
