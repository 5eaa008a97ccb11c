package org.imageplane.transients.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the pulsars that come with the application where there are none. Processes that start together take turns, and
 * only the first finds none.
 */
@Component
class FirstPulsars implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPulsars.class);

    private final PulsarRows rows;
    private final TransactionTemplate transaction;

    FirstPulsars(PulsarRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Whether this call loaded them. */
    boolean load() {
        if (!rows.isEmpty()) {
            return false;
        }
        PulsarSnapshot snapshot = PulsarSnapshot.read();
        boolean loaded =
                Boolean.TRUE.equals(
                        transaction.execute(
                                status -> {
                                    rows.takeTurn();
                                    if (!rows.isEmpty()) {
                                        return false;
                                    }
                                    rows.replace(
                                            snapshot.version(),
                                            snapshot.releasedOn(),
                                            snapshot.pulsars(),
                                            PulsarOrigin.SNAPSHOT,
                                            null);
                                    return true;
                                }));
        if (loaded) {
            LOG.info(
                    "Loaded {} pulsars of psrcat {}.",
                    snapshot.pulsars().size(),
                    snapshot.version());
        }
        return loaded;
    }
}
