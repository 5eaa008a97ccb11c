package org.imageplane.transients.ingest.ui;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.folder.ImportFolder;
import org.imageplane.transients.ingest.folder.ImportLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The imports of this web process, one a person. A person comes back to theirs as long as their requests go to the same
 * process, and the process runs; what an import stored stays in any case, and running it again goes on with the rest.
 */
@Component
class ImportJobs {

    private static final int SIDE_BY_SIDE = 2;
    private static final Duration OLD = Duration.ofDays(1);

    private final FolderImport folders;
    private final Path home;
    private final Map<Long, ImportJob> jobs = new HashMap<>();
    private final ExecutorService executor =
            Executors.newFixedThreadPool(
                    SIDE_BY_SIDE, Thread.ofPlatform().name("import-job-", 1).daemon().factory());

    ImportJobs(FolderImport folders, @Value("${transients.media.root}") Path mediaRoot) {
        this.folders = folders;
        this.home = mediaRoot.resolve(".imports");
    }

    /** The person's import; a new one when there is none. */
    synchronized ImportJob of(Actor actor) {
        return jobs.computeIfAbsent(actor.personId(), id -> make(actor));
    }

    private ImportJob make(Actor actor) {
        try {
            return new ImportJob(
                    actor, folders, new ImportFolder(home, ImportLimits.USUAL), executor);
        } catch (IOException full) {
            throw new UncheckedIOException("There is no room for files to be imported.", full);
        }
    }

    /** Ends the person's import with its files, and gives them a new one. */
    synchronized ImportJob afresh(Actor actor) {
        ImportJob before = jobs.remove(actor.personId());
        if (before != null) {
            before.cancel();
            executor.execute(() -> before.folder().delete());
        }
        return of(actor);
    }

    /** Forgets imports that nobody came back to, and removes what processes that were killed left behind. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void sweep() throws IOException {
        sweep(Instant.now().minus(OLD));
    }

    synchronized void sweep(Instant before) throws IOException {
        jobs.values()
                .removeIf(
                        job -> {
                            boolean old = !job.state().isBusy() && job.touched().isBefore(before);
                            if (old) {
                                job.folder().delete();
                            }
                            return old;
                        });
        for (ImportJob job : jobs.values()) {
            // so that other processes see that somebody still needs it
            Files.setLastModifiedTime(job.folder().path(), FileTime.from(Instant.now()));
        }
        leftovers(before).forEach(ImportFolder::delete);
    }

    private List<Path> leftovers(Instant before) throws IOException {
        List<Path> old = new ArrayList<>();
        if (Files.isDirectory(home)) {
            try (Stream<Path> folders = Files.list(home)) {
                for (Path folder : folders.toList()) {
                    if (isOlder(folder, before) && isOlder(folder.resolve("files"), before)) {
                        old.add(folder);
                    }
                }
            }
        }
        return old;
    }

    private static boolean isOlder(Path path, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    @PreDestroy
    synchronized void stop() {
        jobs.values().forEach(ImportJob::cancel);
        executor.close();
        jobs.values().forEach(job -> job.folder().delete());
    }
}
