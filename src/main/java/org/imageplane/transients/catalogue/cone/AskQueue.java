package org.imageplane.transients.catalogue.cone;

import java.util.List;
import org.imageplane.transients.catalogue.service.CatalogueClient;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has still to be asked, shared by all processes; nothing is in it twice. {@link AskClaims} takes from it. */
@Repository
class AskQueue {

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
}
