package org.imageplane.transients.candidate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Makes indexes in the background, without holding up others. One process at a time does it, for all.
 */
@Component
class IndexMaker {

    static final long LOCK = 0x494e_4445_5845_5300L; // "INDEXES"

    private final DataSource database;

    IndexMaker(DataSource database) {
        this.database = database;
    }

    /** What makes some indexes and says how many. */
    interface Making {
        int with(Statement statement) throws SQLException;
    }

    /** How many were made: none when another process is at it. */
    int alone(Making making) throws SQLException {
        // outside any transaction, as "concurrently" demands; the lock is the session's
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "select pg_try_advisory_lock(%d)".formatted(LOCK))) {
                return 0;
            }
            try {
                return making.with(statement);
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        }
    }

    /** Makes the index unless it is there; {@code definition} is what follows the table's name. */
    static void make(Statement statement, String name, String definition) throws SQLException {
        // an attempt that was interrupted leaves an index that is never used
        if (isTrue(
                statement,
                "select exists (select from pg_index where indexrelid = to_regclass('%s') and not indisvalid)"
                        .formatted(name))) {
            statement.execute("drop index concurrently if exists " + name);
        }
        statement.execute(
                "create index concurrently if not exists %s on candidate %s"
                        .formatted(name, definition));
    }

    static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
