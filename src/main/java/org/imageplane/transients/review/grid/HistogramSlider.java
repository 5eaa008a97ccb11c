package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.Histogram;
import org.imageplane.transients.candidate.Histogram.Bins;
import org.imageplane.transients.candidate.Histogram.Scale;
import org.imageplane.transients.candidate.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * A slider with two handles below the histogram of a quantity. A handle at the end of the track means no limit on that
 * side, so that what is uploaded later is never hidden by it. Counts when it is first seen.
 */
@Tag("histogram-slider")
@JsModule("./grid/histogram-slider.ts")
class HistogramSlider extends Component {

    private static final long serialVersionUID = 1L;

    /** What the browser draws; the ends are null where there are no numbers. */
    record Drawing(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double firstEdge,
            @Nullable Double lastEdge,
            boolean log,
            boolean spansDecades,
            @Nullable List<Long> counts,
            String beside) {

        static Drawing of(Histogram histogram) {
            Bins bins = histogram.bins();
            String beside = besides(histogram);
            return bins == null
                    ? new Drawing(null, null, null, null, false, false, null, beside)
                    : new Drawing(
                            bins.low(),
                            bins.high(),
                            bins.firstEdge(),
                            bins.lastEdge(),
                            bins.scale() == Scale.LOGARITHMIC,
                            bins.spansDecades(),
                            bins.counts(),
                            beside);
        }

        /** As {@code 12 NaN, 3 ∞, 40 not measured}. */
        private static String besides(Histogram histogram) {
            return Stream.of(
                            some(histogram.notANumber(), "NaN"),
                            some(histogram.lowest(), "-∞"),
                            some(histogram.highest(), "∞"),
                            some(histogram.absent(), "not measured"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }

        private static @Nullable String some(long count, String what) {
            return count == 0 ? null : "%,d %s".formatted(count, what);
        }
    }

    private final transient Function<@Nullable Scale, Histogram> counting;
    private @Nullable Scale scale;

    /**
     * @param counting counts on that scale
     * @param onChange told of a range that the person chose; null for none
     */
    HistogramSlider(
            String label,
            String unit,
            boolean whole,
            Function<@Nullable Scale, Histogram> counting,
            Consumer<@Nullable Range> onChange) {
        this.counting = counting;
        getElement().setProperty("label", label);
        getElement().setProperty("unit", unit);
        getElement().setProperty("whole", whole);
        getElement()
                .addEventListener(
                        "range-chosen",
                        event -> {
                            Double from = end(event.getEventData(), "event.detail.from");
                            Double to = end(event.getEventData(), "event.detail.to");
                            onChange.accept(
                                    from == null && to == null ? null : new Range(from, to));
                        })
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
        getElement()
                .addEventListener(
                        "scale-asked",
                        event -> {
                            boolean log = event.getEventData().get("event.detail.log").asBoolean();
                            scale = log ? Scale.LOGARITHMIC : Scale.LINEAR;
                            load();
                        })
                .addEventData("event.detail.log");
    }

    /** Shows where the handles are; null for no limits. */
    void show(@Nullable Range range) {
        show("from", range == null ? null : range.min());
        show("to", range == null ? null : range.max());
    }

    /** Counts anew when it is seen the next time. */
    void forget() {
        getElement().setPropertyJson("data", NullNode.getInstance());
    }

    /** The browser asks for the histogram once it can be seen. */
    @ClientCallable
    void load() {
        getElement().setPropertyBean("data", Drawing.of(counting.apply(scale)));
    }

    private void show(String property, @Nullable Double end) {
        if (end == null || end.isInfinite()) {
            getElement().setPropertyJson(property, NullNode.getInstance());
        } else {
            getElement().setProperty(property, end);
        }
    }

    private static @Nullable Double end(JsonNode data, String name) {
        var value = data.get(name);
        return value == null || value.isNull() ? null : (Double) value.asDouble();
    }
}
