package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imageplane.transients.candidate.Histogram;
import org.imageplane.transients.candidate.Range;
import org.imageplane.transients.shell.RangeField;
import org.imageplane.transients.shell.RangeField.Bounds;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/** The range of a quantity: typed, or set with two handles below the histogram of what there is. */
class QuantityFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Quantity quantity;
    private final HistogramSlider slider;
    private final RangeField field;

    /**
     * @param counting counts the quantity on a scale; null for the one that suits the numbers
     * @param onChange told of a range that the person set; null for none
     */
    QuantityFilter(
            Quantity quantity,
            Function<Histogram.@Nullable Scale, Histogram> counting,
            Consumer<@Nullable Range> onChange) {
        this.quantity = quantity;
        addClassName("quantity-filter");
        Integer decimals = quantity.decimals();
        slider =
                new HistogramSlider(
                        quantity.label(),
                        quantity.unit(),
                        decimals != null && decimals == 0,
                        counting,
                        onChange);
        field = new RangeField(quantity.label(), quantity.unit());
        field.setTooltipText(quantity.description());
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        Bounds bounds = event.getValue();
                        onChange.accept(
                                bounds == null ? null : new Range(bounds.min(), bounds.max()));
                    }
                });
        add(field, slider);
    }

    Quantity quantity() {
        return quantity;
    }

    void show(@Nullable Range range) {
        field.setValue(range == null ? null : new Bounds(range.min(), range.max()));
        slider.show(range);
    }

    /** Counts anew when it is seen the next time. */
    void forget() {
        slider.forget();
    }
}
