package org.imageplane.transients.admin;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.TaskScheduler;

/** Long work in steps, done by one thread of this process at a time, and left between two steps when the process ends. */
final class OneAtATime {

    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    /** Does it now, unless somebody is at it. */
    void work(Runnable work) {
        if (!turn.tryLock()) {
            return;
        }
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Does it soon on another thread, unless somebody is at it. */
    void soon(TaskScheduler clock, Runnable work) {
        if (!turn.isLocked()) {
            clock.schedule(work, clock.getClock().instant());
        }
    }

    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }
}
