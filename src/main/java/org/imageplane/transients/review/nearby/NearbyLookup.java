package org.imageplane.transients.review.nearby;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.crossmatch.Neighbourhood;
import org.imageplane.transients.crossmatch.Neighbours;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look around one candidate, away from the page's thread; what it finds is told to a listener on other threads, and
 * nothing any more once it is closed.
 */
class NearbyLookup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NearbyLookup.class);

    /** A little more than the pictures of either survey show: what is in them is marked, listed or not. */
    private static final double PICTURES_ARCMIN = 10;

    static final String GONE =
            "This candidate is no longer there: it was removed, or its project closed to you.";

    /** Who is told. */
    interface Listener {
        /** {@code psrcatVersion}: which catalogue its pulsars are from; empty when there is none. */
        void found(Neighbourhood neighbourhood, String psrcatVersion);

        /** Our own database gave no answer. */
        void failed(String sentence);

        void answered(List<CatalogueAnswer> answers);
    }

    private final Neighbours neighbours;
    private final OutsideCatalogues outside;
    private final Supplier<String> psrcatVersion;
    private final Executor background;
    private final Cone cone;
    private final Listener listener;
    private volatile OutsideCatalogues.@Nullable Asking asking;
    private volatile boolean closed;

    NearbyLookup(
            Neighbours neighbours,
            OutsideCatalogues outside,
            Supplier<String> psrcatVersion,
            Executor background,
            Cone cone,
            Listener listener) {
        this.neighbours = neighbours;
        this.outside = outside;
        this.psrcatVersion = psrcatVersion;
        this.background = background;
        this.cone = cone;
        this.listener = listener;
    }

    /** Reads what our own database knows: neighbours first, then what services said earlier. */
    void begin(Actor actor, long candidate) {
        inBackground(
                () -> {
                    if (!closed) {
                        near(actor, candidate);
                    }
                    if (!closed && !outside.offered().isEmpty()) {
                        tell(outside.near(cone));
                    }
                });
    }

    private void near(Actor actor, long candidate) {
        try {
            Neighbourhood found =
                    neighbours.near(
                            actor, candidate, Math.max(cone.radiusArcmin(), PICTURES_ARCMIN));
            if (!closed) {
                listener.found(found, psrcatVersion.get());
            }
        } catch (NoSuchElementException gone) {
            fail(GONE);
        } catch (RuntimeException failure) {
            LOG.warn("What is near a candidate could not be read.", failure);
            fail("What is near could not be read: the database did not answer.");
        }
    }

    private void fail(String sentence) {
        if (!closed) {
            listener.failed(sentence);
        }
    }

    /** Asks services for what is not fresh. */
    void ask() {
        inBackground(
                () -> {
                    if (closed || outside.offered().isEmpty()) {
                        return;
                    }
                    OutsideCatalogues.Asking begun =
                            outside.ask(cone, answer -> tell(List.of(answer)));
                    asking = begun;
                    if (closed) {
                        begun.close();
                    }
                });
    }

    /** Asks these again, however fresh their answers are. */
    void again(List<String> catalogues) {
        inBackground(() -> catalogues.forEach(key -> outside.again(cone, key)));
    }

    private void tell(List<CatalogueAnswer> answers) {
        if (!closed) {
            listener.answered(answers);
        }
    }

    private void inBackground(Runnable work) {
        background.execute(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException failure) {
                        LOG.warn("Catalogues outside could not be asked.", failure);
                        fail("Catalogues outside could not be asked: the database did not answer.");
                    }
                });
    }

    @Override
    public void close() {
        closed = true;
        OutsideCatalogues.Asking begun = asking;
        if (begun != null) {
            begun.close();
        }
    }
}
