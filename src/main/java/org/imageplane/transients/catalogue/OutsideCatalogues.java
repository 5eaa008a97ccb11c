package org.imageplane.transients.catalogue;

import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.sky.Cone;

/** The catalogues of services outside: answers are kept in the database, and nobody waits for a service. */
public interface OutsideCatalogues {

    /** Those that this installation asks, in the order in which they are shown; none when all are switched off. */
    List<OutsideCatalogue> offered();

    /**
     * What is known now, one answer for each offered catalogue, in one round trip; those without a fresh answer are
     * WAITING.
     */
    List<CatalogueAnswer> near(Cone cone);

    /**
     * Asks in the background for what is not fresh, and tells {@code arrived} of each answer, good or failed, on another
     * thread, until the asking is closed.
     */
    Asking ask(Cone cone, Consumer<CatalogueAnswer> arrived);

    /** Asks that catalogue again for this cone, however fresh its answer is; whoever asks is told. */
    void again(Cone cone, String catalogue);

    /** Asks for all these cones sometime, behind everybody who looks at a page, one after the other. */
    void prefetch(List<Cone> cones);

    /** Somebody who waits for answers. */
    interface Asking extends AutoCloseable {
        @Override
        void close();
    }
}
