package org.imageplane.transients.outside;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets few requests at once go to one host, first come, first served, with a pause between their beginnings. */
@Component
class HostTurns {

    private final int atOnce;
    private final long pauseNs;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostTurns(OutsideSettings settings) {
        atOnce = settings.atOnce();
        pauseNs = Math.max(0, settings.pause().toNanos());
    }

    /**
     * Waits for a turn, however long, and does it.
     *
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    <T> T inTurn(String host, Supplier<T> request) throws InterruptedException {
        return hosts.computeIfAbsent(host, name -> new Host()).inTurn(request);
    }

    /** One host; there are as many as the settings name. */
    private final class Host {

        private final Semaphore places = new Semaphore(atOnce, true);
        private long nextNs = System.nanoTime();

        <T> T inTurn(Supplier<T> request) throws InterruptedException {
            places.acquire();
            try {
                TimeUnit.NANOSECONDS.sleep(begin());
                return request.get();
            } finally {
                places.release();
            }
        }

        /** Takes the next moment at which a request may begin; how long it is until then. */
        private synchronized long begin() {
            long now = System.nanoTime();
            long begin = nextNs - now > 0 ? nextNs : now;
            nextNs = begin + pauseNs;
            return begin - now;
        }
    }
}
