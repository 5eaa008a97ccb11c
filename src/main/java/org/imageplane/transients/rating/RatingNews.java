package org.imageplane.transients.rating;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the other rooms of this process what was rated, once it is certain. */
@Component
class RatingNews {

    private final ApplicationEventPublisher publisher;

    RatingNews(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Publishes at once, or after the commit where the caller has a transaction of its own. */
    void publish(Object event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            publisher.publishEvent(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        publisher.publishEvent(event);
                    }
                });
    }
}
