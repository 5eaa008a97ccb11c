package org.imageplane.transients.ingest.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.folder.Pace;
import org.imageplane.transients.ingest.folder.RefusalList;
import org.jspecify.annotations.Nullable;

/** Counts one run of an import, keeps the first refused rows, lists all of them, and tells when there is news. */
final class ImportTally implements ImportWatcher, AutoCloseable {

    private static final int SHOWN_REFUSALS = 500;
    private static final long NANOS_BETWEEN_NEWS = 300_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Runnable news;
    private final RefusalList list;
    private final List<ImportedRow> refused = new ArrayList<>();
    private final long startNanos = System.nanoTime();
    private @Nullable ImportPlan plan;
    private long done;
    private long endNanos;
    private long newsNanos;
    private volatile boolean cancelled;

    /** Lists refused rows in that file, in place of an older list. */
    ImportTally(Path report, Runnable news) throws IOException {
        Files.deleteIfExists(report);
        this.list = new RefusalList(report);
        this.news = news;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void begins(ImportPlan begun) {
        synchronized (this) {
            plan = begun;
        }
        news.run();
    }

    @Override
    public void done(ImportedRow row) {
        boolean tell;
        synchronized (this) {
            done++;
            if (row.result() instanceof ImportedRow.Refused) {
                list.add(row);
                if (refused.size() < SHOWN_REFUSALS) {
                    refused.add(row);
                }
            }
            long now = System.nanoTime();
            tell = now - newsNanos > NANOS_BETWEEN_NEWS;
            newsNanos = tell ? now : newsNanos;
        }
        if (tell) {
            news.run();
        }
    }

    synchronized @Nullable ImportPlan plan() {
        return plan;
    }

    /** The first of them. */
    synchronized List<ImportedRow> refused() {
        return List.copyOf(refused);
    }

    synchronized Pace pace() {
        long until = endNanos == 0 ? System.nanoTime() : endNanos;
        return new Pace(
                done, plan == null ? 0 : plan.rows(), (until - startNanos) / NANOS_PER_SECOND);
    }

    @Override
    public synchronized void close() {
        endNanos = System.nanoTime();
        list.close();
    }
}
