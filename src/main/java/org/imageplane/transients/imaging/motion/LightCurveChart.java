package org.imageplane.transients.imaging.motion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.candidate.LightCurve;
import org.jspecify.annotations.Nullable;

/** Flux density over time with errors; a point and its frame mark each other. */
@Tag("light-curve")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./motion/light-curve.ts")
public class LightCurveChart extends Component implements HasSize {

    private static final double MJY_PER_JY = 1e3;

    /** Shows the curve; what is no finite number is a gap. */
    public void show(LightCurve curve) {
        Map<String, List<?>> columns = new LinkedHashMap<>();
        columns.put("time", curve.time().stream().map(LightCurveChart::millis).toList());
        columns.put("flux", milli(curve.fluxJyPerBeam()));
        columns.put("rms", milli(curve.rmsJyPerBeam()));
        getElement().setPropertyMap("curve", columns);
    }

    /** Shows nothing. */
    public void clear() {
        getElement()
                .setPropertyMap(
                        "curve", Map.of("time", List.of(), "flux", List.of(), "rms", List.of()));
    }

    private static List<@Nullable Double> milli(List<@Nullable Double> jansky) {
        return jansky.stream().map(LightCurveChart::milli).toList();
    }

    private static @Nullable Double milli(@Nullable Double jansky) {
        return jansky == null || !Double.isFinite(jansky) ? null : (Double) (jansky * MJY_PER_JY);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : (Long) time.toEpochMilli();
    }
}
