package org.imageplane.transients.survey.mwa;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether an observation came without its metadata. */
@Component
class MwaMetadataJob {

    private static final int MOST_AT_A_TIME = 200;

    private final MwaMetadataFetch fetch;
    private final AtomicBoolean running = new AtomicBoolean();

    MwaMetadataJob(MwaMetadataFetch fetch) {
        this.fetch = fetch;
    }

    // at a fixed rate, for that has a thread of its own: a slow service must not hold up other jobs
    @Scheduled(initialDelayString = "PT30S", fixedRateString = "PT1M")
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                fetch.fetchDue(MOST_AT_A_TIME);
            } finally {
                running.set(false);
            }
        }
    }
}
