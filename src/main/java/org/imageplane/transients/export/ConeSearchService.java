package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.springframework.stereotype.Service;

/** Lets a few cone searches run at the same time; the others wait, since programs that ask for many cones ask at once. */
@Service
class ConeSearchService implements ConeSearches {

    /** A fifth of the database connections: pages must not wait for slow readers. */
    private static final int MOST_AT_ONCE = 4;

    private static final long PATIENCE_S = 20;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final ConeSearchWriter writer;

    ConeSearchService(ConeSearchWriter writer) {
        this.writer = writer;
    }

    @Override
    public void write(Actor actor, CandidateQuery query, Detail detail, OutputStream out)
            throws IOException {
        if (!mayBegin()) {
            throw new TooManyExportsException(MOST_AT_ONCE);
        }
        try {
            writer.write(actor, query, detail, out);
        } finally {
            places.release();
        }
    }

    private boolean mayBegin() {
        try {
            return places.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
