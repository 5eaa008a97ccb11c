package org.imageplane.transients.candidate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.imageplane.transients.survey.Quantity;
import org.imageplane.transients.survey.QuantityRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the index of each quantity that candidates carry, after the upload that brought it and without holding up
 * others. One process at a time does it, for all.
 */
@Component
class QuantityIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(QuantityIndexes.class);
    static final long LOCK = 0x494e_4445_5845_5300L; // "INDEXES"

    private final DataSource database;
    private final QuantityRegistry registry;

    QuantityIndexes(DataSource database, QuantityRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** The job, which tests leave out. */
    @Component
    @ConditionalOnBooleanProperty(
            name = "transients.quantity-indexes.enabled",
            matchIfMissing = true)
    record Job(QuantityIndexes indexes) {

        @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
        void run() throws SQLException {
            indexes.makeMissing();
        }
    }

    /** Makes the indexes that are missing, one after the other; gives back how many. */
    int makeMissing() throws SQLException {
        if (registry.awaitingIndex().isEmpty()) {
            return 0;
        }
        // outside any transaction, as "concurrently" demands; the lock is the session's
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "select pg_try_advisory_lock(%d)".formatted(LOCK))) {
                return 0;
            }
            try {
                List<Quantity> missing = registry.awaitingIndex();
                for (Quantity quantity : missing) {
                    make(statement, quantity);
                    registry.indexed(quantity);
                }
                return missing.size();
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        }
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
        // an attempt that was interrupted leaves an index that is never used
        if (isTrue(
                statement,
                "select exists (select from pg_index where indexrelid = to_regclass('%s') and not indisvalid)"
                        .formatted(name))) {
            statement.execute("drop index concurrently if exists " + name);
        }
        statement.execute(
                "create index concurrently if not exists %s on candidate (%s) where %s"
                        .formatted(name, columns, condition));
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
