package org.imageplane.transients.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which version runs where, and whether it takes requests. */
@Component
class ApplicationMeters implements MeterBinder {

    private final ApplicationAvailability availability;
    private final String version;
    private final String environment;

    ApplicationMeters(
            ApplicationAvailability availability,
            ObjectProvider<BuildProperties> build,
            @Value("${transients.environment}") String environment) {
        this.availability = availability;
        this.environment = environment;
        BuildProperties known = build.getIfAvailable();
        version = String.valueOf(known == null ? "unknown" : known.getVersion());
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("transients.info", () -> 1)
                .description("1; the labels say which version runs in which environment")
                .tag("version", version)
                .tag("environment", environment)
                .register(meters);
        Gauge.builder("transients.ready", this, ApplicationMeters::ready)
                .description("1 while this process takes requests")
                .register(meters);
    }

    private double ready() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC ? 1 : 0;
    }
}
