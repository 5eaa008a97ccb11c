package org.imageplane.transients.catalogue.cone;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.OutsideCatalogues.Asking;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who waits for the answers to a cone; told of each once, one after the other. */
class Asker implements Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

    private record Told(State state, @Nullable Instant answeredAt, @Nullable Instant retryAt) {

        static Told of(CatalogueAnswer answer) {
            return new Told(answer.state(), answer.answeredAt(), answer.retryAt());
        }
    }

    private final Cone cone;
    private final Consumer<CatalogueAnswer> arrived;
    private final Consumer<Asker> closing;
    private final Map<String, Told> told = new HashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean closed;

    Asker(Cone cone, Consumer<CatalogueAnswer> arrived, Consumer<Asker> closing) {
        this.cone = cone;
        this.arrived = arrived;
        this.closing = closing;
    }

    Cone cone() {
        return cone;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the caller has to look; otherwise somebody looks already and will look once more. */
    boolean beginLook() {
        return looks.getAndIncrement() == 0;
    }

    /** Whether nothing happened since the look began, which ends it. */
    boolean endLook(int seen) {
        return looks.compareAndSet(seen, 0);
    }

    int looks() {
        return looks.get();
    }

    /** What was answered before that moment is no news. */
    synchronized void knows(List<CatalogueAnswer> answers, Instant before) {
        for (CatalogueAnswer answer : answers) {
            Instant answeredAt = answer.answeredAt();
            if (answer.state() == State.READY
                    && answeredAt != null
                    && answeredAt.isBefore(before)) {
                told.put(answer.catalogue().key(), Told.of(answer));
            }
        }
    }

    /** Tells what is new. */
    synchronized void tell(List<CatalogueAnswer> answers) {
        for (CatalogueAnswer answer : answers) {
            if (closed) {
                return;
            }
            Told now = Told.of(answer);
            if (answer.state() != State.WAITING
                    && !now.equals(told.put(answer.catalogue().key(), now))) {
                tell(answer);
            }
        }
    }

    /** Whoever fails to hear this hears the next. */
    private void tell(CatalogueAnswer answer) {
        try {
            arrived.accept(answer);
        } catch (RuntimeException failure) {
            LOG.error("Somebody who asked could not be told.", failure);
        }
    }

    @Override
    public void close() {
        closed = true;
        closing.accept(this);
    }
}
