package org.imageplane.transients.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things at the same time, and fails when one of them fails or waits for another for ever. */
final class Together {

    private static final int MAX_SECONDS = 120;

    private Together() {}

    static void run(List<Callable<Void>> actions) throws Exception {
        var start = new CyclicBarrier(actions.size());
        var threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<Void>> done = new ArrayList<>();
            for (Callable<Void> action : actions) {
                done.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return action.call();
                                }));
            }
            for (Future<Void> one : done) {
                one.get(MAX_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
