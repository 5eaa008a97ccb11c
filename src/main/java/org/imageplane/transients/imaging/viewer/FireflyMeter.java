package org.imageplane.transients.imaging.viewer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether Firefly answers this process; no number where there is none to ask. */
@Component
class FireflyMeter implements MeterBinder {

    private final Firefly firefly;

    FireflyMeter(Firefly firefly) {
        this.firefly = firefly;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        if (firefly.isConfigured()) {
            Gauge.builder("transients.firefly.up", () -> firefly.isAnswering() ? 1 : 0)
                    .description("1 while Firefly answers, 0 while it does not")
                    .register(meters);
        }
    }
}
