package org.imageplane.transients.ingest.ui;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.folder.ImportFolder;
import org.imageplane.transients.ingest.folder.Pace;
import org.imageplane.transients.ingest.ui.ImportState.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * One person's import: the files they sent, the rehearsal, the run. It goes on when its page is left, and is told to
 * every page of the person that is open.
 */
final class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final Actor actor;
    private final FolderImport folders;
    private final ImportFolder folder;
    private final Executor executor;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private Phase phase = Phase.COLLECTING;
    private @Nullable ImportRequest request;
    private @Nullable ImportTally tally;
    private @Nullable ImportTotals totals;
    private @Nullable String problem;
    private Instant touched = Instant.now();

    ImportJob(Actor actor, FolderImport folders, ImportFolder folder, Executor executor) {
        this.actor = actor;
        this.folders = folders;
        this.folder = folder;
        this.executor = executor;
    }

    synchronized ImportState state() {
        ImportTally counted = tally;
        return new ImportState(
                phase,
                folder.files(),
                folder.bytes(),
                request,
                counted == null ? null : counted.plan(),
                totals,
                problem,
                counted == null ? List.of() : counted.refused(),
                counted == null ? new Pace(0, 0, 0) : counted.pace());
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
            tally = null;
            totals = null;
            problem = null;
            touched = Instant.now();
        }
        tell();
        executor.execute(() -> work(wanted, rehearsal));
    }

    private void work(ImportRequest wanted, boolean rehearsal) {
        String wrong = null;
        ImportTotals ended = null;
        try (ImportTally watcher = new ImportTally(folder.report(), this::tell)) {
            synchronized (this) {
                tally = watcher;
            }
            ended =
                    rehearsal
                            ? folders.rehearse(actor, wanted, watcher)
                            : folders.run(actor, wanted, watcher);
        } catch (ImportRefusedException | AccessDeniedException nothingToDo) {
            wrong = String.valueOf(nothingToDo.getMessage());
        } catch (IOException | RuntimeException unexpected) {
            LOG.error("The import of {} ended early.", actor.username(), unexpected);
            wrong =
                    "The import ended early for a reason that is in the application's log; what was stored stays.";
        }
        Phase after = rehearsal ? Phase.REHEARSED : Phase.ENDED;
        synchronized (this) {
            totals = ended;
            problem = wrong;
            touched = Instant.now();
            phase = ended == null ? Phase.COLLECTING : after;
        }
        tell();
    }

    /** Lets the rows that were begun end, and takes no other. */
    synchronized void cancel() {
        if (tally != null) {
            tally.cancel();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
