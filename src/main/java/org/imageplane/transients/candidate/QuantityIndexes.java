package org.imageplane.transients.candidate;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.survey.QuantityRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the index of each quantity that candidates carry, after the upload that brought it. */
@Component
class QuantityIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(QuantityIndexes.class);

    private final IndexMaker maker;
    private final QuantityRegistry registry;

    QuantityIndexes(IndexMaker maker, QuantityRegistry registry) {
        this.maker = maker;
        this.registry = registry;
    }

    /** The job, which tests leave out. */
    @Component
    @ConditionalOnBooleanProperty(
            name = "transients.quantity-indexes.enabled",
            matchIfMissing = true)
    record Job(QuantityIndexes indexes, TextIndex text) {

        @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
        void run() throws SQLException {
            indexes.makeMissing();
            text.makeMissing();
        }
    }

    /** Makes the indexes that are missing, one after the other; gives back how many. */
    int makeMissing() throws SQLException {
        return registry.awaitingIndex().isEmpty() ? 0 : maker.alone(this::makeEach);
    }

    private int makeEach(Statement statement) throws SQLException {
        List<Quantity> missing = registry.awaitingIndex();
        for (Quantity quantity : missing) {
            make(statement, quantity);
            registry.indexed(quantity);
        }
        return missing.size();
    }

    private static void make(Statement statement, Quantity quantity) throws SQLException {
        String name = "candidate_q" + quantity.slot();
        String number = "nullif(measurements[%d], 'NaN')".formatted(quantity.slot());
        make(statement, name, "project_id, (%s), id".formatted(number), number + " is not null");
        if (quantity.brightness()) {
            // for the queue, which offers best beams only: the brightest of the unrated, when all
            // brighter ones are rated
            make(
                    statement,
                    name + "_queue",
                    "project_id, queue_count, (%s)".formatted(number),
                    number + " is not null and queue_count is not null");
        }
        LOG.info("The quantity {} has its index now.", quantity.key());
    }

    private static void make(Statement statement, String name, String columns, String condition)
            throws SQLException {
        IndexMaker.make(statement, name, "(%s) where %s".formatted(columns, condition));
    }
}
