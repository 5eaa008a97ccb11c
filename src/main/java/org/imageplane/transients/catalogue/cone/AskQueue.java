package org.imageplane.transients.catalogue.cone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.catalogue.service.CatalogueClient;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has still to be asked, shared by all processes: nothing is in it twice, and nobody takes what another has. */
@Repository
class AskQueue {

    /** Longer than any request takes with its wait for a turn; then the process that took it is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** Between two of a service's requests that nobody waits for, of all processes together. */
    private static final Duration PREFETCH_PAUSE = Duration.ofSeconds(1);

    private static final String ENTER =
            "select pg_advisory_xact_lock(hashtext('transients.outside'))";

    private static final String KNOW =
            """
            insert into outside_catalogue (key, service)
            select * from unnest(:keys::text[], :services::text[]) on conflict (key) do nothing
            """;

    private static final String WANT =
            Reach.WANTED
                    + """
                    , wished as (
                        update outside_ask a set waited_for = true, wanted_at = clock_timestamp()
                        from pending p where a.id = p.id and :waited
                    )
                    insert into outside_ask (catalogue, ra_deg, dec_deg, radius_arcmin, waited_for, wanted_at)
                    select w.key, :ra, :dec, w.asked, :waited, clock_timestamp()
                    from wanted w left join best b on b.key = w.key and b.fresh
                    where b.id is null and not exists (select from pending p where p.key = w.key)
                    order by w.place
                    """;

    private static final String WANT_AGAIN =
            Reach.WANTED
                    + """
                    , asked_again as (
                        update outside_ask a
                        set again = true, waited_for = true, wanted_at = clock_timestamp(), due_at = now()
                        from pending p where a.id = p.id
                    )
                    insert into outside_ask (catalogue, ra_deg, dec_deg, radius_arcmin, waited_for, again)
                    select w.key, :ra, :dec, w.asked, true, true
                    from wanted w where not exists (select from pending p where p.key = w.key)
                    """;

    private static final String CLAIM_NEXT =
            """
            update outside_ask set claimed_until = now() + :claim * interval '1 second'
            where id = (
                select a.id from outside_ask a join outside_catalogue c on c.key = a.catalogue
                where a.catalogue = any(:keys) and a.waited_for = :waited
                    and a.due_at <= now() and (a.claimed_until is null or a.claimed_until <= now())
                    and (c.rests_until is null or c.rests_until <= now())
                    and (:waited or c.prefetch_from <= now())
                order by case when :waited then a.wanted_at end desc, a.id
                limit 1 for update of a skip locked)
            returning id, catalogue, ra_deg, dec_deg, radius_arcmin
            """;

    private final JdbcClient jdbc;
    private final Reach reach;

    AskQueue(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * Puts in what is not fresh and not there yet.
     *
     * @param waited whether somebody waits for it; then what was there already moves to the front
     */
    @Transactional
    public void want(Cone cone, boolean waited) {
        enter(reach.clients());
        reach.about(jdbc.sql(WANT), cone).param("waited", waited).update();
    }

    /** Puts one catalogue in, however fresh its answer is. */
    @Transactional
    public void wantAgain(Cone cone, CatalogueClient client) {
        enter(List.of(client));
        Reach.about(jdbc.sql(WANT_AGAIN), cone, List.of(client)).update();
    }

    /** One at a time, so that no two find the same thing missing. */
    private void enter(List<CatalogueClient> some) {
        jdbc.sql(ENTER).query(row -> {});
        Reach.about(jdbc.sql(KNOW), new Cone(new SkyPosition(0, 0), 0), some).update();
    }

    /** Takes the one that was wanted last by somebody who waits. */
    @Transactional
    public Optional<Ask> claim(List<String> catalogues) {
        return next(catalogues, true);
    }

    /** Takes the oldest that nobody waits for, unless the service had one of these just now. */
    @Transactional
    public Optional<Ask> claimPrefetch(String service, List<String> catalogues) {
        boolean myTurn =
                jdbc.sql(
                                "select pg_try_advisory_xact_lock(hashtext('transients.outside.' || :service))")
                        .param("service", service)
                        .query(Boolean.class)
                        .single();
        Optional<Ask> next = myTurn ? next(catalogues, false) : Optional.empty();
        if (next.isPresent()) {
            jdbc.sql(
                            """
                            update outside_catalogue
                            set prefetch_from = greatest(prefetch_from, now() + :pause * interval '1 second')
                            where service = :service
                            """)
                    .param("pause", PREFETCH_PAUSE.toSeconds())
                    .param("service", service)
                    .update();
        }
        return next;
    }

    private Optional<Ask> next(List<String> catalogues, boolean waited) {
        return jdbc.sql(CLAIM_NEXT)
                .param("claim", CLAIM.toSeconds())
                .param("keys", catalogues.toArray(String[]::new))
                .param("waited", waited)
                .query(
                        (rs, number) ->
                                new Ask(
                                        rs.getLong("id"),
                                        rs.getString("catalogue"),
                                        new Cone(
                                                new SkyPosition(
                                                        rs.getDouble("ra_deg"),
                                                        rs.getDouble("dec_deg")),
                                                rs.getDouble("radius_arcmin"))))
                .optional();
    }

    /** Gives back what was not asked after all. */
    @Transactional
    public void release(Ask ask) {
        jdbc.sql("update outside_ask set claimed_until = null where id = :id")
                .param("id", ask.id())
                .update();
    }
}
