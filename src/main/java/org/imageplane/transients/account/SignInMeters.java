package org.imageplane.transients.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts who comes in and who does not; never who it was. */
@Component
class SignInMeters {

    /** What came of it; nobody but an operator learns the difference between the last two. */
    enum Outcome {
        ACCEPTED,
        REFUSED,
        LOCKED
    }

    private final MeterRegistry meters;
    private final Counter locks;

    SignInMeters(MeterRegistry meters) {
        this.meters = meters;
        locks =
                Counter.builder("transients.signin.locks")
                        .description("Passwords that were locked after too many wrong ones")
                        .register(meters);
        for (Outcome outcome : Outcome.values()) {
            counter("password", outcome);
        }
        counter("token", Outcome.REFUSED);
    }

    void password(Outcome outcome) {
        counter("password", outcome).increment();
    }

    void lock() {
        locks.increment();
    }

    /** A token that nobody has. Good ones come with every request and are counted as such. */
    void wrongToken() {
        counter("token", Outcome.REFUSED).increment();
    }

    private Counter counter(String with, Outcome outcome) {
        return Counter.builder("transients.signins")
                .description("Passwords that were tried, and tokens that were refused")
                .tag("with", with)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
