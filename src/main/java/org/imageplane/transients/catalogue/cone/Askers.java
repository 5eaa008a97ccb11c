package org.imageplane.transients.catalogue.cone;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.replica.Elsewhere;
import org.imageplane.transients.replica.NewsMissed;
import org.imageplane.transients.sky.Cone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Those of this process who wait for answers: they are told whichever process asked. */
@Component
class Askers {

    private static final Logger LOG = LoggerFactory.getLogger(Askers.class);

    /** News carries millionths of a degree. */
    private static final double NEAR_DEG = Reach.SEARCHED_DEG + 1e-5;

    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final int LOOKS_AT_ONCE = 4;

    private final KnownNear known;
    private final Set<Asker> waiting = ConcurrentHashMap.newKeySet();
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Askers(KnownNear known) {
        this.known = known;
    }

    /**
     * Begins to tell, on a thread of its own: of what is not known yet, and of what arrived so shortly ago that the page
     * may have looked before.
     *
     * @param want puts what is missing into the queue
     */
    Asker add(Cone cone, Consumer<CatalogueAnswer> arrived, Runnable want) {
        var asker = new Asker(cone, arrived, waiting::remove);
        waiting.add(asker);
        asker.beginLook();
        threads.execute(
                () -> {
                    try {
                        List<CatalogueAnswer> now = known.near(cone);
                        asker.knows(now, Instant.now().minus(JUST_NOW));
                        if (now.stream().anyMatch(answer -> answer.state() != State.READY)) {
                            want.run();
                        }
                    } catch (RuntimeException failure) {
                        LOG.error("What is near {} could not be asked for.", cone, failure);
                    }
                    look(asker);
                });
        return asker;
    }

    @EventListener
    void answered(OutsideAnswered news) {
        waiting.stream()
                .filter(asker -> asker.cone().centre().separationDeg(news.centre()) <= NEAR_DEG)
                .forEach(this::lookSoon);
    }

    @EventListener
    void answeredElsewhere(Elsewhere<OutsideAnswered> news) {
        answered(news.event());
    }

    @EventListener
    void newsMissed(NewsMissed missed) {
        waiting.forEach(this::lookSoon);
    }

    /** News can be lost. */
    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void lookAnyway() {
        waiting.forEach(this::lookSoon);
    }

    private void lookSoon(Asker asker) {
        if (asker.beginLook()) {
            threads.execute(() -> look(asker));
        }
    }

    private void look(Asker asker) {
        int seen;
        do {
            seen = asker.looks();
            looks.acquireUninterruptibly();
            try {
                if (!asker.isClosed()) {
                    asker.tell(known.near(asker.cone()));
                }
            } catch (RuntimeException failure) {
                LOG.error("Somebody who asked could not be told.", failure);
            } finally {
                looks.release();
            }
        } while (!asker.endLook(seen));
    }

    @PreDestroy
    void stop() {
        waiting.clear();
        threads.shutdownNow();
    }
}
