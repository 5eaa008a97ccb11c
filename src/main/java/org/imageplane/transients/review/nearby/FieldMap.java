package org.imageplane.transients.review.nearby;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Consumer<String> onChoose;

    /** {@code onChoose} is told the key of the row that was clicked, or what a browser makes up. */
    FieldMap(Consumer<String> onChoose) {
        this.onChoose = onChoose;
    }

    /** Shows these around the candidate. */
    void show(NearbyPlace place, double radiusArcmin, List<Thing> things) {
        FieldPlane plane = new FieldPlane(place.position());
        List<Map<String, Object>> marks = new ArrayList<>();
        for (Thing thing : things) {
            if (thing.position() != null
                    && thing.separationArcmin() != null
                    && thing.separationArcmin() <= radiusArcmin) {
                Map<String, Object> mark = at(plane.offset(thing.position()));
                mark.put("key", thing.key());
                mark.put("kind", thing.kind().style());
                mark.put("name", thing.title() + " " + thing.name());
                mark.put("words", NearbyWords.arcmin(thing.separationArcmin()) + "′");
                marks.add(mark);
            }
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", place.name());
        field.put("radius", radiusArcmin);
        field.put("shapes", shapes());
        field.put("marks", marks);
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
