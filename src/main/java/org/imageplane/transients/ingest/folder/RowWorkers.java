package org.imageplane.transients.ingest.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.ImportedRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Stores rows, a few side by side, counts what became of them and tells the watcher. */
final class RowWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RowWorkers.class);
    private static final int SIDE_BY_SIDE = 4;

    /** After so many failures in a row that no row is to blame for, the next would fare no better. */
    private static final int MOST_FAILURES = 5;

    private final ImportWatcher watcher;
    private final ExecutorService pool;
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private long created;
    private long alreadyThere;
    private long addedFiles;
    private long refused;
    private volatile boolean cancelled;

    RowWorkers(ImportWatcher watcher) {
        this.watcher = watcher;
        this.pool =
                Executors.newFixedThreadPool(
                        SIDE_BY_SIDE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    }

    boolean isCancelled() {
        cancelled = cancelled || watcher.isCancelled();
        return cancelled;
    }

    /** The row is stored when its turn comes, unless the import is cancelled before. */
    void submit(FolderRow row, Callable<ImportedRow.Result> work) {
        running.add(pool.submit(() -> work(row, work)));
    }

    private void work(FolderRow row, Callable<ImportedRow.Result> work) {
        if (isCancelled() || failures.get() >= MOST_FAILURES) {
            return;
        }
        ImportedRow.Result result;
        try {
            result = work.call();
            failures.set(0);
        } catch (AccessDeniedException denied) {
            failures.set(MOST_FAILURES);
            throw denied;
        } catch (Exception unexpected) {
            failures.incrementAndGet();
            LOG.warn("Row {} of {} could not be stored.", row.number(), row.table(), unexpected);
            result =
                    new ImportedRow.Refused(
                            "It could not be stored for a reason that is in the application's log; run the import"
                                    + " again to try once more.");
        }
        done(row.became(result));
    }

    /** Counts the row and tells of it. */
    synchronized void done(ImportedRow row) {
        switch (row.result()) {
            case ImportedRow.Created ignored -> created++;
            case ImportedRow.AlreadyThere(int added) -> {
                alreadyThere++;
                addedFiles += added;
            }
            case ImportedRow.Refused ignored -> refused++;
        }
        watcher.done(row);
    }

    /**
     * Waits for the rows that were submitted.
     *
     * @throws ImportRefusedException when something is broken that no row is to blame for
     */
    void finish() {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AccessDeniedException denied) {
                throw denied;
            }
            throw new ImportRefusedException("The import broke off.", failed);
        } catch (InterruptedException stopped) {
            cancelled = true;
            Thread.currentThread().interrupt();
        } finally {
            running.clear();
        }
        if (failures.get() >= MOST_FAILURES) {
            throw new ImportRefusedException(
                    "Several rows in a row could not be stored for reasons that are in the application's log: is the"
                            + " database there, and room on the disk? What was stored stays; run the import again.");
        }
    }

    synchronized ImportTotals totals() {
        return new ImportTotals(created, alreadyThere, addedFiles, refused, !cancelled);
    }

    @Override
    public void close() {
        pool.close();
    }
}
