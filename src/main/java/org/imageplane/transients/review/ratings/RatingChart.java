package org.imageplane.transients.review.ratings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.function.IntConsumer;

/** Bars with their numbers as a table below them, for who cannot see bars; a click on one asks for it alone. */
@Tag("rating-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./ratings/rating-chart.ts")
class RatingChart extends Component {

    private static final long serialVersionUID = 1L;

    /** {@code onChoose} is told the number of the bar that was clicked, from 0. */
    RatingChart(IntConsumer onChoose) {
        getElement()
                .addEventListener(
                        "bar-chosen",
                        event ->
                                onChoose.accept(
                                        event.getEventData().get("event.detail.bar").asInt()))
                .addEventData("event.detail.bar");
    }

    void show(ChartDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }
}
