package org.imageplane.transients.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts a whole catalogue into the database; every method but {@link #isEmpty()} within a transaction. */
@Repository
class PulsarRows {

    private final JdbcClient jdbc;

    PulsarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from pulsar)").query(Boolean.class).single();
    }

    /** Waits until nobody else imports pulsars; ends with the transaction. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('transients.pulsars'))").query(rs -> {});
    }

    /** Whoever reads meanwhile sees the old ones until the transaction ends. */
    void replace(String version, @Nullable LocalDate releasedOn, List<Pulsar> pulsars) {
        jdbc.sql("delete from pulsar").update();
        jdbc.sql(
                        """
                        insert into pulsar (catalogue_version, name, ra_deg, dec_deg, p0_s, dm, s400_mjy)
                        select :version, *
                        from unnest(cast(:names as text[]), cast(:ra as float8[]), cast(:dec as float8[]),
                                    cast(:p0 as float8[]), cast(:dm as float8[]), cast(:s400 as float8[]))
                        """)
                .param("version", version)
                .param("names", pulsars.stream().map(Pulsar::name).toArray(String[]::new))
                .param("ra", numbers(pulsars, pulsar -> pulsar.position().raDeg()))
                .param("dec", numbers(pulsars, pulsar -> pulsar.position().decDeg()))
                .param("p0", numbers(pulsars, Pulsar::p0S))
                .param("dm", numbers(pulsars, Pulsar::dm))
                .param("s400", numbers(pulsars, Pulsar::s400Mjy))
                .update();
        jdbc.sql(
                        """
                        insert into pulsar_catalogue (version, released_on) values (:version, :releasedOn)
                        on conflict (single) do update
                        set version = excluded.version, released_on = excluded.released_on, imported_at = now()
                        """)
                .param("version", version)
                .param("releasedOn", releasedOn)
                .update();
    }

    private static @Nullable Double[] numbers(
            List<Pulsar> pulsars, Function<Pulsar, @Nullable Double> value) {
        @Nullable Double[] numbers = new @Nullable Double[pulsars.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = value.apply(pulsars.get(i));
        }
        return numbers;
    }
}
