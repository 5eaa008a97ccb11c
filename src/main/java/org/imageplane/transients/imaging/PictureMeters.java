package org.imageplane.transients.imaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts kept pictures that were found again, and times the making of new ones. */
@Component
class PictureMeters {

    private static final Duration[] WAITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;
    private final Counter hits;
    private final Counter misses;

    PictureMeters(MeterRegistry meters) {
        this.meters = meters;
        hits = cache("hit");
        misses = cache("miss");
    }

    private Counter cache(String result) {
        return Counter.builder("transients.picture.cache")
                .description("Pictures that were wanted, by whether they had been kept")
                .tag("result", result)
                .register(meters);
    }

    void hit() {
        hits.increment();
    }

    /** Makes one, waiting for its turn included. */
    <T> ImagingOutcome<T> made(Supplier<ImagingOutcome<T>> work) {
        misses.increment();
        Timer.Sample began = Timer.start(meters);
        ImagingOutcome<T> outcome = work.get();
        String became =
                switch (outcome) {
                    case ImagingOutcome.Made<T> made -> "made";
                    case ImagingOutcome.Nothing<T> nothing -> "nothing";
                    case ImagingOutcome.Busy<T> busy -> "busy";
                };
        began.stop(
                Timer.builder("transients.picture.making")
                        .description("How long somebody waits for a picture that was not kept")
                        .tag("outcome", became)
                        .serviceLevelObjectives(WAITS)
                        .register(meters));
        return outcome;
    }
}
