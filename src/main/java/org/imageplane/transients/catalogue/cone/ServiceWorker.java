package org.imageplane.transients.catalogue.cone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imageplane.transients.catalogue.service.CatalogueClient;
import org.imageplane.transients.catalogue.service.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Takes from the queue what one service has to be asked, a few at once. */
class ServiceWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceWorker.class);
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_S = 3;

    private final String service;
    private final Map<String, CatalogueClient> clients;
    private final List<String> keys;
    private final AskClaims queue;
    private final AnswerStore answers;
    private final FailureStore failures;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore prefetching = new Semaphore(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ServiceWorker(
            String service,
            List<CatalogueClient> clients,
            AskClaims queue,
            AnswerStore answers,
            FailureStore failures) {
        this.service = service;
        this.clients =
                clients.stream()
                        .collect(
                                Collectors.toMap(
                                        client -> client.catalogue().key(), Function.identity()));
        this.keys = List.copyOf(this.clients.keySet());
        this.queue = queue;
        this.answers = answers;
        this.failures = failures;
    }

    /** There is something that somebody waits for. */
    void wake() {
        while (places.tryAcquire()) {
            begin(places, this::untilNobodyWaits);
        }
    }

    /** Looks whether there is anything, also of what nobody waits for: one of these at a time. */
    void tick() {
        if (places.tryAcquire()) {
            begin(places, this::untilNobodyWaits);
        }
        if (prefetching.tryAcquire()) {
            begin(prefetching, () -> queue.claimPrefetch(service, keys).ifPresent(this::fetch));
        }
    }

    /** On a thread of its own, at a place that was taken for it. */
    private void begin(Semaphore place, Runnable work) {
        try {
            threads.execute(
                    () -> {
                        try {
                            work.run();
                        } catch (DataAccessException | TransactionException failure) {
                            LOG.warn("{} is not asked now: {}", service, failure.getMessage());
                        } finally {
                            place.release();
                        }
                    });
        } catch (RejectedExecutionException stopping) {
            place.release();
        }
    }

    private void untilNobodyWaits() {
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Ask> next = queue.claim(keys);
            if (next.isEmpty()) {
                return;
            }
            fetch(next.get());
        }
    }

    private void fetch(Ask ask) {
        CatalogueClient client = clients.get(ask.catalogue());
        if (client == null) {
            return;
        }
        Fetched fetched = client.fetch(ask.cone());
        if (Thread.interrupted()) {
            queue.release(ask);
            Thread.currentThread().interrupt();
            return;
        }
        switch (fetched) {
            case Fetched.Good good -> answers.keep(ask, good);
            case Fetched.Bad bad -> failures.keep(ask, bad);
        }
    }

    /** Gives up what is under way; it stays in the queue. */
    void stop() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                LOG.warn("{} is still being asked.", service);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
