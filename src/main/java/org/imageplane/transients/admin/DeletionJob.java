package org.imageplane.transients.admin;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what administrators asked to be deleted, step by step, whichever process it was asked in. */
@Component
class DeletionJob {

    /** Candidates a step: some tenths of a second, in which raters and uploads of the same observation wait. */
    static final int STEP = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DeletionJob.class);

    private final DeletionStep step;
    private final JdbcClient jdbc;
    private final OneAtATime turn = new OneAtATime();

    DeletionJob(DeletionStep step, JdbcClient jdbc) {
        this.step = step;
        this.jdbc = jdbc;
    }

    /** When it is done: soon after somebody asked, and every few seconds for what another process left. */
    @Component
    @ConditionalOnBooleanProperty(name = "transients.deletions.enabled", matchIfMissing = true)
    record Job(DeletionJob job, TaskScheduler clock) {

        // at a fixed rate, for that has a thread of its own: a long deletion must not hold up other
        // jobs
        @Scheduled(initialDelayString = "PT15S", fixedRateString = "PT5S")
        void run() {
            job.work();
        }

        /** Told at each step, too, while this process is at it: then there is nothing to do. */
        @EventListener
        void on(DeletionProgressed event) {
            job.turn.soon(clock, job::work);
        }
    }

    @PreDestroy
    void stop() {
        turn.stop();
    }

    /** Goes on with all that is under way, unless this process does so already. */
    void work() {
        turn.work(
                () ->
                        jdbc.sql("select id from deletion where finished_at is null order by id")
                                .query(Long.class)
                                .list()
                                .forEach(this::work));
    }

    private void work(long id) {
        try {
            long before = 0;
            boolean more = true;
            while (more && !turn.isStopping()) {
                long began = System.nanoTime();
                more = step.next(id, STEP, before) == DeletionStep.Outcome.MORE;
                before = (System.nanoTime() - began) / 1_000_000;
            }
        } catch (PessimisticLockingFailureException crossed) {
            LOG.info("Deletion {} met somebody else's change; goes on in a few seconds.", id);
        } catch (RuntimeException failure) {
            LOG.error("Deletion {} stands still; it is tried again in a few seconds.", id, failure);
            jdbc.sql("update deletion set failure = :why where id = :id")
                    .param(
                            "why",
                            "It stands still and is tried again every few seconds; the log of the server says why.")
                    .param("id", id)
                    .update();
        }
    }
}
