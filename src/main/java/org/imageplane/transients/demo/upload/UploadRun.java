package org.imageplane.transients.demo.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.demo.DemoException;

/** Sends rows, four side by side, and goes on past those that are refused. */
public final class UploadRun {

    private static final int SIDE_BY_SIDE = 4;

    private final SurveyServer server;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger alreadyThere = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();

    public UploadRun(SurveyServer server, Progress progress) {
        this.server = server;
        this.progress = progress;
    }

    /** How many rows ended how. */
    public record Totals(int created, int alreadyThere, int refused) {

        /** Those of two surveys together. */
        public Totals plus(Totals other) {
            return new Totals(
                    created + other.created,
                    alreadyThere + other.alreadyThere,
                    refused + other.refused);
        }

        @Override
        public String toString() {
            return "%d created, %d already there, %d refused."
                    .formatted(created, alreadyThere, refused);
        }
    }

    /**
     * Sends all rows, in order as far as that goes with several at once.
     *
     * @throws DemoException when the application is gone or the disk fails: no later row would fare better
     */
    public Totals send(List<? extends Step> steps) {
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (int i = 0; i < SIDE_BY_SIDE; i++) {
                workers.add(pool.submit(() -> work(steps)));
            }
        }
        for (Future<?> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof DemoException known
                        ? known
                        : new DemoException("Unexpected: " + failed.getCause(), failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DemoException("Stopped: run this again to go on.", stopped);
            }
        }
        return new Totals(created.get(), alreadyThere.get(), refused.get());
    }

    private void work(List<? extends Step> steps) {
        for (int i = next.getAndIncrement(); i < steps.size(); i = next.getAndIncrement()) {
            if (broken.get()) {
                return;
            }
            Step step = steps.get(i);
            try {
                count(step, step.run(server));
            } catch (IOException disk) {
                broken.set(true);
                throw new DemoException(
                        "%s: its files cannot be read or written (%s)."
                                .formatted(step.name(), disk.getMessage()),
                        disk);
            } catch (RuntimeException gone) {
                broken.set(true);
                throw gone;
            }
        }
    }

    private void count(Step step, Outcome outcome) {
        switch (outcome) {
            case Outcome.Created() -> created.incrementAndGet();
            case Outcome.AlreadyThere() -> alreadyThere.incrementAndGet();
            case Outcome.Refused(String reason) -> {
                refused.incrementAndGet();
                progress.say("%s was refused: %s".formatted(step.name(), reason));
            }
        }
        progress.step();
    }
}
