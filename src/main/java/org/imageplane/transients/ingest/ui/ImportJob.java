package org.imageplane.transients.ingest.ui;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.folder.ImportFolder;
import org.imageplane.transients.ingest.folder.Pace;
import org.imageplane.transients.ingest.folder.RefusalList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * One person's import: the files they sent, the rehearsal, the run. It goes on when its page is left, and is told to
 * every page of the person that is open.
 */
final class ImportJob implements ImportWatcher {

    /** How far it is. */
    enum Phase {
        COLLECTING,
        REHEARSING,
        REHEARSED,
        RUNNING,
        ENDED
    }

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final int SHOWN_REFUSALS = 500;
    private static final long NANOS_BETWEEN_NEWS = 300_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Actor actor;
    private final FolderImport folders;
    private final ImportFolder folder;
    private final Executor executor;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final List<ImportedRow> refused = new ArrayList<>();
    private Phase phase = Phase.COLLECTING;
    private @Nullable ImportRequest request;
    private @Nullable ImportPlan plan;
    private @Nullable ImportTotals totals;
    private @Nullable String problem;
    private @Nullable RefusalList report;
    private long done;
    private long startNanos;
    private long endNanos;
    private long newsNanos;
    private Instant touched = Instant.now();
    private volatile boolean cancelled;

    ImportJob(Actor actor, FolderImport folders, ImportFolder folder, Executor executor) {
        this.actor = actor;
        this.folders = folders;
        this.folder = folder;
        this.executor = executor;
    }

    /** What a page shows of it, all of one moment. */
    record State(
            Phase phase,
            int files,
            long bytes,
            @Nullable ImportRequest request,
            @Nullable ImportPlan plan,
            @Nullable ImportTotals totals,
            @Nullable String problem,
            List<ImportedRow> refused,
            Pace pace) {

        boolean isBusy() {
            return phase == Phase.REHEARSING || phase == Phase.RUNNING;
        }
    }

    synchronized State state() {
        long until = endNanos == 0 ? System.nanoTime() : endNanos;
        ImportPlan known = plan;
        return new State(
                phase,
                folder.files(),
                folder.bytes(),
                request,
                known,
                totals,
                problem,
                List.copyOf(refused),
                new Pace(
                        done,
                        known == null ? 0 : known.rows(),
                        (until - startNanos) / NANOS_PER_SECOND));
    }

    /** Hears of every change, on whatever thread; gives back how to stop hearing. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    ImportFolder folder() {
        return folder;
    }

    synchronized Instant touched() {
        return touched;
    }

    /** Takes one more file; what was rehearsed before holds no longer. */
    void take(String name, InputStream content) throws IOException {
        if (state().isBusy()) {
            throw new IOException("An import is going on: wait for its end, or cancel it.");
        }
        folder.put(name, content);
        synchronized (this) {
            phase = Phase.COLLECTING;
            touched = Instant.now();
        }
        tell();
    }

    /** Begins in the background, unless it is busy. */
    void begin(ImportRequest wanted, boolean rehearsal) {
        synchronized (this) {
            if (phase == Phase.REHEARSING || phase == Phase.RUNNING) {
                return;
            }
            phase = rehearsal ? Phase.REHEARSING : Phase.RUNNING;
            request = wanted;
            plan = null;
            totals = null;
            problem = null;
            refused.clear();
            done = 0;
            startNanos = System.nanoTime();
            endNanos = 0;
            cancelled = false;
            touched = Instant.now();
        }
        tell();
        executor.execute(() -> work(wanted, rehearsal));
    }

    private void work(ImportRequest wanted, boolean rehearsal) {
        String wrong = null;
        ImportTotals ended = null;
        try (RefusalList list = new RefusalList(folder.report())) {
            java.nio.file.Files.deleteIfExists(folder.report());
            report = list;
            ended =
                    rehearsal
                            ? folders.rehearse(actor, wanted, this)
                            : folders.run(actor, wanted, this);
        } catch (ImportRefusedException | AccessDeniedException nothingToDo) {
            wrong = String.valueOf(nothingToDo.getMessage());
        } catch (IOException | RuntimeException unexpected) {
            LOG.error("The import of {} ended early.", actor.username(), unexpected);
            wrong =
                    "The import ended early for a reason that is in the application's log; what was stored stays.";
        }
        synchronized (this) {
            totals = ended;
            problem = wrong;
            endNanos = System.nanoTime();
            touched = Instant.now();
            phase =
                    ended == null && rehearsal
                            ? Phase.COLLECTING
                            : rehearsal ? Phase.REHEARSED : Phase.ENDED;
        }
        tell();
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
        tell();
    }

    @Override
    public void done(ImportedRow row) {
        boolean news;
        synchronized (this) {
            done++;
            if (row.result() instanceof ImportedRow.Refused) {
                if (refused.size() < SHOWN_REFUSALS) {
                    refused.add(row);
                }
                if (report != null) {
                    report.add(row);
                }
            }
            long now = System.nanoTime();
            news = now - newsNanos > NANOS_BETWEEN_NEWS;
            newsNanos = news ? now : newsNanos;
        }
        if (news) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
