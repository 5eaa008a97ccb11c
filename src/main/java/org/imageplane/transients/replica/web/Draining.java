package org.imageplane.transients.replica.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The time between being told to stop and stopping. It comes before the web server's own graceful end, which closes the
 * door at once: requests that the proxy has on their way here would find it closed.
 */
class Draining implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final DrainSettings settings;
    private volatile boolean running;
    private volatile boolean draining;

    Draining(DrainSettings settings) {
        this.settings = settings;
    }

    /** Whether this process is about to stop and another one should be asked. */
    boolean isDraining() {
        return draining;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        draining = true;
        mark();
        long ms = settings.drainTime().toMillis();
        if (ms > 0) {
            LOG.info("Told to stop: sends new readers elsewhere for {} ms, then stops.", ms);
        }
        CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(
                        () -> {
                            running = false;
                            done.run();
                        });
    }

    private void mark() {
        Path mark = settings.stoppingMark();
        if (mark == null || mark.toString().isEmpty()) {
            return;
        }
        try {
            Files.writeString(mark, "");
        } catch (IOException e) {
            LOG.warn(
                    "The file {} could not be made, so this stop may look like a failure.",
                    mark,
                    e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped for good only. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
