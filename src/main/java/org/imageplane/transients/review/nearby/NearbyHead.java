package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.imageplane.transients.crossmatch.Neighbours;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.jspecify.annotations.Nullable;

/** The line over the table: the radius, a button for each kind (which is the map's legend, too), ticks, and the map. */
class NearbyHead extends Div {

    private static final long serialVersionUID = 1L;

    /** Who is told what the person wants. */
    interface Listener {
        void radius(double arcmin);

        void toggle(String group);

        void tickAll(boolean on);

        void map();
    }

    private final transient Listener listener;
    private final NumberField radius = new NumberField();
    private final Div kinds = new Div();
    private final NativeButton tickAll = new NativeButton();
    private final NativeButton map = new NativeButton("Map");
    private boolean allTicked;

    NearbyHead(Listener listener) {
        this.listener = listener;
        addClassName("near-head");
        radius.setAriaLabel("Radius in arcmin");
        radius.setTitle("Radius in arcmin, up to " + (int) Neighbours.MOST_ARCMIN);
        radius.addThemeVariants(TextFieldVariant.SMALL);
        radius.addClassName("near-radius");
        radius.setSuffixComponent(new Span("′"));
        radius.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        typed(event.getValue(), listener::radius);
                    }
                });
        kinds.addClassName("near-kinds");
        kinds.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", "What is listed");
        tickAll.addClassNames("link-button", "near-tick-all");
        tickAll.addClickListener(click -> listener.tickAll(!allTicked));
        map.addClassName("near-map-button");
        map.addClickListener(click -> listener.map());
        add(new H3("Nearby within"), radius, kinds, tickAll, map);
    }

    /** Any number that a radius can be; another one is said to be none, and the old one stays in use. */
    private void typed(@Nullable Double arcmin, DoubleConsumer use) {
        if (arcmin != null && arcmin > 0 && arcmin <= Neighbours.MOST_ARCMIN) {
            radius.setInvalid(false);
            radius.setTooltipText(null);
            use.accept(arcmin);
        } else {
            radius.setInvalid(true);
            radius.setTooltipText(
                    "A radius is above 0 and at most %d arcmin."
                            .formatted((int) Neighbours.MOST_ARCMIN));
        }
    }

    void show(NearbyChoices choices) {
        radius.setValue(choices.radiusArcmin());
        map.getElement().setAttribute("aria-pressed", String.valueOf(choices.map()));
    }

    /** Shows how many there are of each kind, those that are hidden too. */
    void show(List<Thing> things, Set<String> hidden, List<Long> ticked) {
        Map<String, List<Thing>> groups =
                things.stream()
                        .sorted(Comparator.comparing(Thing::kind).thenComparing(Thing::group))
                        .collect(
                                Collectors.groupingBy(
                                        Thing::group, LinkedHashMap::new, Collectors.toList()));
        kinds.removeAll();
        groups.values().forEach(group -> kinds.add(chip(group, hidden)));
        long tickable =
                things.stream()
                        .filter(Thing::tickable)
                        .filter(thing -> !hidden.contains(thing.group()))
                        .count();
        allTicked = tickable > 0 && ticked.size() >= tickable;
        tickAll.setVisible(tickable > 0);
        tickAll.setText(allTicked ? "Untick all" : "Tick all shown");
    }

    private NativeButton chip(List<Thing> group, Set<String> hidden) {
        Thing first = group.getFirst();
        boolean shown = !hidden.contains(first.group());
        NativeButton chip = new NativeButton("", click -> listener.toggle(first.group()));
        chip.addClassNames("near-chip", "near-" + first.kind().style());
        chip.add(new KindShape(first.kind()), new Span(first.title()), count(group.size()));
        chip.getElement()
                .setAttribute("aria-pressed", String.valueOf(shown))
                .setAttribute("title", shown ? "Listed; click to hide" : "Hidden; click to list");
        return chip;
    }

    private static Span count(int count) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("numbers");
        return number;
    }
}
