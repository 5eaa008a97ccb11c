package org.imageplane.transients.rating;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts what raters do, and how long the queue lets them wait. */
@Component
class RatingMeters {

    /** What a person changed. */
    enum How {
        ONE,
        OBSERVATION,
        SOURCE,
        TOGETHER,
        WITHDRAWN,
        TAKEN_AWAY,
        UNDONE
    }

    private static final Duration[] WAITS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final Timer given;
    private final Timer nothing;
    private final Counter expired;

    RatingMeters(MeterRegistry meters) {
        this.meters = meters;
        given = next("given");
        nothing = next("nothing");
        expired =
                Counter.builder("transients.claims.expired")
                        .description("Claims that ran out and were swept away")
                        .register(meters);
    }

    private Timer next(String outcome) {
        return Timer.builder("transients.queue.next")
                .description("How long it takes to find the next candidate for somebody")
                .tag("outcome", outcome)
                .serviceLevelObjectives(WAITS)
                .register(meters);
    }

    /** Ratings that are another one now, or the same confirmed. */
    void changed(AppliedChange change, How how) {
        Counter.builder("transients.ratings")
                .description("Ratings that were made, changed or taken back")
                .tag("scale", change.candidate().scale().name().toLowerCase(Locale.ROOT))
                .tag("how", how.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment(change.changed());
    }

    Optional<Long> timed(Supplier<Optional<Long>> search) {
        Timer.Sample began = Timer.start(meters);
        Optional<Long> found = search.get();
        began.stop(found.isPresent() ? given : nothing);
        return found;
    }

    void expired(int claims) {
        expired.increment(claims);
    }
}
