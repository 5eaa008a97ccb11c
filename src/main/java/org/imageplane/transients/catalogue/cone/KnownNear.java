package org.imageplane.transients.catalogue.cone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.sky.Cone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of all catalogues in a cone, in one statement. */
@Repository
class KnownNear {

    private static final String NEAR =
            Reach.WANTED
                    + """
                    select w.key, state.state, b.answered_at,
                        coalesce(least(:radius, b.complete_arcmin - b.away_arcmin), 0) as complete_arcmin,
                        case when state.state <> 'FAILED' then ''
                            when c.rests_until > now() and c.failures > 1 then
                                'Nobody asks ' || w.service || ' before ' || to_char(c.rests_until at time zone 'UTC', 'HH24:MI')
                                || ' UTC, after ' || c.failures || ' failures in a row. ' || c.sentence
                            when c.rests_until > now() then c.sentence
                            else p.sentence end as sentence,
                        case when state.state = 'FAILED' then
                            greatest(case when c.rests_until > now() then c.rests_until end, p.due_at) end as retry_at,
                        s.*
                    from wanted w
                    left join outside_catalogue c on c.key = w.key
                    left join best b on b.key = w.key
                    left join pending p on p.key = w.key
                    cross join lateral (
                        select case
                            when b.fresh and not coalesce(p.again, false) then 'READY'
                            when p.claimed_until > now() then 'WAITING'
                            when c.rests_until > now() then 'FAILED'
                            when p.failures > 0 and p.due_at > now() then 'FAILED'
                            else 'WAITING' end as state
                    ) state
                    left join lateral (
                        select name, ra_deg, dec_deg, type, flux_mjy, frequency_mhz, detail, link,
                            q3c_dist(ra_deg, dec_deg, :ra, :dec) * 60 as separation_arcmin, o.place as source_place
                        from outside_source o where o.cone_id = b.id
                    ) s on s.separation_arcmin <= :radius + :edge and :radius > 0
                    order by w.place, s.separation_arcmin, s.source_place
                    """;

    private final JdbcClient jdbc;
    private final Reach reach;

    KnownNear(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    List<CatalogueAnswer> near(Cone cone) {
        if (reach.clients().isEmpty()) {
            return List.of();
        }
        Map<String, List<NearRow>> byCatalogue = new LinkedHashMap<>();
        reach.about(jdbc.sql(NEAR), cone)
                .query(NearRow::of)
                .list()
                .forEach(
                        row ->
                                byCatalogue
                                        .computeIfAbsent(row.catalogue(), key -> new ArrayList<>())
                                        .add(row));
        return reach.offered().stream()
                .map(
                        catalogue ->
                                answer(
                                        catalogue,
                                        Objects.requireNonNull(byCatalogue.get(catalogue.key()))))
                .toList();
    }

    private static CatalogueAnswer answer(OutsideCatalogue catalogue, List<NearRow> rows) {
        NearRow head = rows.getFirst();
        List<CatalogueSource> sources =
                rows.stream().map(NearRow::source).filter(Objects::nonNull).toList();
        return new CatalogueAnswer(
                catalogue,
                head.state(),
                sources,
                head.completeArcmin(),
                head.answeredAt(),
                head.sentence(),
                head.retryAt());
    }
}
