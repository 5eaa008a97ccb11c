package org.imageplane.transients.candidate;

import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the index of the candidates' words, of the trigrams that pg_trgm finds in them. Searches give the same without
 * it, slowly, and so they do where the database has no such extension.
 */
@Component
class TextIndex {

    static final String NAME = "candidate_text";

    private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);

    private final IndexMaker maker;
    private final JdbcClient jdbc;
    private volatile boolean impossible;

    TextIndex(IndexMaker maker, JdbcClient jdbc) {
        this.maker = maker;
        this.jdbc = jdbc;
    }

    /** Makes it when it is missing; false when there was nothing to do, or nothing that can be done. */
    boolean makeMissing() throws SQLException {
        if (impossible || isThere()) {
            return false;
        }
        return maker.alone(this::make) > 0;
    }

    private boolean isThere() {
        return jdbc.sql(
                        "select exists (select from pg_index where indexrelid = to_regclass(:name) and indisvalid)")
                .param("name", NAME)
                .query(Boolean.class)
                .single();
    }

    private int make(Statement statement) throws SQLException {
        try {
            // its control file calls it trusted, so that the owner of the database may
            statement.execute("create extension if not exists pg_trgm");
        } catch (SQLException refused) {
            impossible = true;
            LOG.warn(
                    "The database has no extension pg_trgm, so text is searched without an index. Where PostgreSQL's"
                            + " contrib package is missing, install it and start again.",
                    refused);
            return 0;
        }
        IndexMaker.make(
                statement, NAME, "using gin (%s gin_trgm_ops)".formatted(SearchText.indexed()));
        // how often which words occur is only known for an expression once it has been looked at
        statement.execute("analyze candidate");
        LOG.info("The words of the candidates have their index now.");
        return 1;
    }
}
