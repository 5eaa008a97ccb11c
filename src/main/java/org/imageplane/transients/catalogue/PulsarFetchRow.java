package org.imageplane.transients.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.imageplane.transients.catalogue.PulsarFetch.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the newest catalogue was asked for and is asked for next: one row, which all processes share. */
@Repository
class PulsarFetchRow {

    /** A process that has not said by then what came of it has ended meanwhile. */
    static final Duration LONGEST_TRY = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    PulsarFetchRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the row where there is none. */
    void begin(Duration firstDue) {
        jdbc.sql(
                        """
                        insert into pulsar_fetch (due_at) values (now() + cast(:due as interval))
                        on conflict (single) do nothing
                        """)
                .param("due", firstDue.toString())
                .update();
    }

    Optional<PulsarFetch> read() {
        return jdbc.sql("select * from pulsar_fetch")
                .query(
                        (rs, number) ->
                                new PulsarFetch(
                                        Objects.requireNonNull(time(rs, "due_at")),
                                        time(rs, "tried_at"),
                                        rs.getString("outcome").isEmpty()
                                                ? Outcome.NONE
                                                : Outcome.valueOf(rs.getString("outcome")),
                                        rs.getString("sentence")))
                .optional();
    }

    /**
     * Whether the caller is the one who asks now. Nobody is while another asks.
     *
     * @param anyway although it is not due
     */
    boolean take(boolean anyway) {
        return jdbc.sql(
                                """
                                update pulsar_fetch
                                set tried_at = now(), due_at = now() + cast(:most as interval), outcome = '', sentence = ''
                                where (due_at <= now() or :anyway)
                                    and (outcome <> '' or tried_at is null
                                         or tried_at <= now() - cast(:most as interval))
                                """)
                        .param("most", LONGEST_TRY.toString())
                        .param("anyway", anyway)
                        .update()
                == 1;
    }

    /** How often it failed, one after the other. */
    int failures() {
        return jdbc.sql("select failures from pulsar_fetch").query(Integer.class).single();
    }

    void ended(Outcome outcome, String sentence, Duration nextIn) {
        jdbc.sql(
                        """
                        update pulsar_fetch
                        set outcome = :outcome, sentence = :sentence, due_at = now() + cast(:next as interval),
                            failures = case when :failed then failures + 1 else 0 end
                        """)
                .param("outcome", outcome.name())
                .param("sentence", sentence)
                .param("failed", outcome == Outcome.FAILED)
                .param("next", nextIn.toString())
                .update();
    }

    private static @Nullable Instant time(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
