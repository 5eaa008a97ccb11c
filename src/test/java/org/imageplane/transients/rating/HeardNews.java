package org.imageplane.transients.rating;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears what the room tells the others. */
@TestComponent
class HeardNews {

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private volatile boolean heardInTransaction;

    @EventListener({CandidateRated.class, ObservationRated.class})
    void hear(Object event) {
        events.add(event);
        heardInTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
    }

    boolean heardInTransaction() {
        return heardInTransaction;
    }

    List<Object> take() {
        List<Object> heard = List.copyOf(events);
        events.clear();
        heardInTransaction = false;
        return heard;
    }
}
