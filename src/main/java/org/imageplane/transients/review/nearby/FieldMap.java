package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A small map of the sky around the candidate: north up, east left, everything that the table lists, the circle of the
 * search and the beam. A click on a mark chooses it.
 */
@Tag("field-map")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./field/field-map.ts")
class FieldMap extends Component implements HasStyle {

    private static final double ROUNDED = 1e5;

    /** What is drawn last lies on top: known sources over candidates over stars, pulsars over all. */
    private static final Comparator<Thing> LIKELIEST_LAST =
            Comparator.comparing(
                    thing ->
                            switch (thing.kind()) {
                                case PULSAR -> 2;
                                case CANDIDATE, OTHER_PROJECT -> 0;
                                case OPTICAL -> -1;
                                default -> 1;
                            });

    private final Consumer<String> onChoose;

    /** {@code onChoose} is told the key of the row that was clicked, or what a browser makes up. */
    FieldMap(Consumer<String> onChoose) {
        this.onChoose = onChoose;
    }

    /** Shows these around the candidate. */
    void show(NearbyPlace place, double radiusArcmin, List<Thing> things) {
        FieldPlane plane = new FieldPlane(place.position());
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", place.name());
        field.put("radius", radiusArcmin);
        field.put("shapes", shapes());
        field.put(
                "marks",
                things.stream()
                        .filter(thing -> isWithin(radiusArcmin, thing.separationArcmin()))
                        .sorted(LIKELIEST_LAST)
                        .map(thing -> mark(plane, thing))
                        .flatMap(Optional::stream)
                        .toList());
        place.synthesizedBeamArcmin()
                .ifPresent(
                        width ->
                                field.put(
                                        "beam",
                                        Map.of(
                                                "major",
                                                width,
                                                "minor",
                                                width,
                                                "pa",
                                                0,
                                                "name",
                                                "beam " + beam(width))));
        place.beamCentre()
                .filter(centre -> place.position().separationArcmin(centre) <= radiusArcmin)
                .ifPresent(
                        centre -> {
                            Map<String, Object> beam = at(plane.offset(centre));
                            beam.put("name", "centre of beam " + place.beam());
                            field.put("beamCentre", beam);
                        });
        getElement().setPropertyMap("field", field);
    }

    private static boolean isWithin(double radiusArcmin, @Nullable Double separationArcmin) {
        return separationArcmin != null && separationArcmin <= radiusArcmin;
    }

    private static Optional<Map<String, Object>> mark(FieldPlane plane, Thing thing) {
        return Optional.ofNullable(thing.position())
                .map(
                        position -> {
                            Map<String, Object> mark = at(plane.offset(position));
                            mark.put("key", thing.key());
                            mark.put("kind", thing.kind().style());
                            mark.put("name", thing.title() + " " + thing.name());
                            mark.put("words", NearbyWords.arcmin(thing.separationArcmin()) + "′");
                            return mark;
                        });
    }

    private static String beam(double arcmin) {
        return arcmin < 10
                ? String.format(Locale.ROOT, "%.0f″", arcmin * 60)
                : String.format(Locale.ROOT, "%.1f′", arcmin);
    }

    private static Map<String, Object> at(FieldPlane.Offset offset) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("x", Math.round(offset.eastArcmin() * ROUNDED) / ROUNDED);
        place.put("y", Math.round(offset.northArcmin() * ROUNDED) / ROUNDED);
        return place;
    }

    private static Map<String, String> shapes() {
        Map<String, String> shapes = new LinkedHashMap<>();
        for (NearbyKind kind : NearbyKind.values()) {
            shapes.put(kind.style(), kind.path());
        }
        return shapes;
    }

    /** Marks the one with that key; null: none. */
    void choose(@Nullable String key) {
        getElement().setProperty("chosen", key == null ? "" : key);
    }

    @ClientCallable
    void chosen(String key) {
        onChoose.accept(key);
    }
}
