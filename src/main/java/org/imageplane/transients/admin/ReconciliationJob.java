package org.imageplane.transients.admin;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.imageplane.transients.admin.ReconciliationPart.Place;
import org.imageplane.transients.media.MediaComparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares files and rows part by part, in one process at a time: it holds a lock of its connection, which PostgreSQL lifts
 * when the process dies, and then another one goes on where it was. No transaction is open while files are read.
 */
@Component
class ReconciliationJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);
    private static final int ROWS = 1000;

    /** Where files are read to their ends, so that somebody sees that it comes on. */
    private static final int ROWS_TO_READ = 20;

    private final DataSource database;
    private final ReconciliationPart part;
    private final MediaComparison media;
    private final OneAtATime turn = new OneAtATime();

    ReconciliationJob(DataSource database, ReconciliationPart part, MediaComparison media) {
        this.database = database;
        this.part = part;
        this.media = media;
    }

    /** When it is done: soon after somebody asked, and now and then for what another process left. */
    @Component
    @ConditionalOnBooleanProperty(name = "transients.reconciliation.enabled", matchIfMissing = true)
    record Job(ReconciliationJob job, TaskScheduler clock) {

        // at a fixed rate, for that has a thread of its own: it must not hold up other jobs
        @Scheduled(initialDelayString = "PT30S", fixedRateString = "PT30S")
        void run() {
            job.work();
        }

        /** Told at each part, too, while this process is at it: then there is nothing to do. */
        @EventListener
        void on(ReconciliationProgressed event) {
            job.turn.soon(clock, job::work);
        }
    }

    @PreDestroy
    void stop() {
        turn.stop();
    }

    /** Goes on with the one under way, unless this process or another does so already. */
    void work() {
        turn.work(
                () -> {
                    try {
                        if (part.place().isPresent()) {
                            alone();
                        }
                    } catch (SQLException failure) {
                        LOG.warn(
                                "Files could not be compared with their rows; tries again soon.",
                                failure);
                    }
                });
    }

    private void alone() throws SQLException {
        try (Connection own = database.getConnection();
                Statement statement = own.createStatement()) {
            if (isTrue(statement, "pg_try_advisory_lock")) {
                try {
                    compare();
                } finally {
                    isTrue(statement, "pg_advisory_unlock");
                }
            }
        }
    }

    private static boolean isTrue(Statement statement, String function) throws SQLException {
        try (var answer =
                statement.executeQuery(
                        "select %s(hashtext('transients.reconciliation'))".formatted(function))) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void compare() {
        Place place = part.place().orElse(null);
        try {
            while (place != null
                    && place.stage() == Reconciliation.Stage.ROWS
                    && !turn.isStopping()) {
                rows(place);
                place = part.place().orElse(null);
            }
            if (place != null && !turn.isStopping()) {
                files(place);
            }
        } catch (RuntimeException failure) {
            LOG.error("Comparing files with their rows stands still; tries again soon.", failure);
            if (place != null) {
                part.failed(
                        place,
                        "It stands still and is tried again every half minute: %s"
                                .formatted(failure.getMessage()));
            }
        }
    }

    private void rows(Place place) {
        long began = System.nanoTime();
        var seen =
                media.rows(
                        place.afterProject(),
                        place.afterRow(),
                        place.checksums() ? ROWS_TO_READ : ROWS,
                        place.checksums());
        part.rows(place, seen, since(began));
    }

    private void files(Place place) {
        for (String folder : media.folders()) {
            if (turn.isStopping()) {
                return;
            }
            // the root itself is the first, and has no name
            if (folder.compareTo(place.afterFolder()) > 0 || place.afterFolder().isEmpty()) {
                long began = System.nanoTime();
                part.folder(place, folder, media.folder(folder), since(began));
            }
        }
        part.finish(place);
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
