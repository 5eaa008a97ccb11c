package org.imageplane.transients.catalogue.cone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes from {@link AskQueue} what is to be asked next; nobody takes what another process has. */
@Repository
class AskClaims {

    /** Longer than any request takes with its wait for a turn; then the process that took it is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** Between two of a service's requests that nobody waits for, of all processes together. */
    private static final Duration PREFETCH_PAUSE = Duration.ofSeconds(1);

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

    AskClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
