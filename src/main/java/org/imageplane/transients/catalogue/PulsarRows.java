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
    void replace(
            String version,
            @Nullable LocalDate releasedOn,
            List<Pulsar> pulsars,
            PulsarOrigin origin,
            @Nullable String username) {
        jdbc.sql("delete from pulsar").update();
        jdbc.sql(
                        """
                        insert into pulsar
                            (catalogue_version, name, ra_deg, dec_deg, p0_s, dm, s400_mjy, b_name, aliases)
                        select :version, name, ra, dec, p0, dm, s400, b_name,
                            coalesce(string_to_array(aliases, '|'), '{}')
                        from unnest(cast(:names as text[]), cast(:ra as float8[]), cast(:dec as float8[]),
                                    cast(:p0 as float8[]), cast(:dm as float8[]), cast(:s400 as float8[]),
                                    cast(:bNames as text[]), cast(:aliases as text[]))
                            as given (name, ra, dec, p0, dm, s400, b_name, aliases)
                        """)
                .param("version", version)
                .param("names", pulsars.stream().map(Pulsar::name).toArray(String[]::new))
                .param("ra", numbers(pulsars, pulsar -> pulsar.position().raDeg()))
                .param("dec", numbers(pulsars, pulsar -> pulsar.position().decDeg()))
                .param("p0", numbers(pulsars, Pulsar::p0S))
                .param("dm", numbers(pulsars, Pulsar::dm))
                .param("s400", numbers(pulsars, Pulsar::s400Mjy))
                .param("bNames", pulsars.stream().map(Pulsar::bName).toArray(String[]::new))
                .param("aliases", pulsars.stream().map(PulsarRows::aliases).toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        with kept as (
                            insert into pulsar_import (version, released_on, pulsars, origin, username)
                            values (:version, :releasedOn, :count, :origin, :username)
                            returning id)
                        insert into pulsar_catalogue (version, released_on, import_id)
                        select :version, :releasedOn, id from kept
                        on conflict (single) do update
                        set version = excluded.version, released_on = excluded.released_on,
                            import_id = excluded.import_id, imported_at = now()
                        """)
                .param("version", version)
                .param("releasedOn", releasedOn)
                .param("count", pulsars.size())
                .param("origin", origin.name())
                .param("username", username)
                .update();
    }

    private static @Nullable String aliases(Pulsar pulsar) {
        return pulsar.aliases().isEmpty() ? null : String.join("|", pulsar.aliases());
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
