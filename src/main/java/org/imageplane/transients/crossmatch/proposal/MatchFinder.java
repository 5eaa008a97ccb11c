package org.imageplane.transients.crossmatch.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the sources within the beams of many candidates at once: pulsars, and the known sources that uploads name. A
 * counterpart in the deep image of a candidate's own survey is no known source but the same thing seen longer.
 */
@Component
class MatchFinder {

    private static final String MATCHES =
            """
            with beam as materialized (
                select * from unnest(cast(:observations as bigint[]), cast(:beams as float8[])) as b (observation_id, width)
            ), chunk as materialized (
                select c.id, c.observation_id, c.ra_deg, c.dec_deg, c.known_name, c.known_ra_deg, c.known_dec_deg,
                    b.width, c.measurements[:sourceSlot] as source_jy,
                    c.measurements[:deepSlot] is not null as deep, c.measurements[:peakSlot] as peak_jy
                from candidate c join beam b on b.observation_id = c.observation_id
                where c.project_id = :project and c.id > :after and c.id <= :upTo
            ), match as (
                select c.id, c.observation_id, c.peak_jy, :pulsars as catalogue, p.name, p.ra_deg, p.dec_deg, p.p0_s,
                    p.s400_mjy, cast(null as float8) as source_jy, c.width,
                    q3c_dist(c.ra_deg, c.dec_deg, p.ra_deg, p.dec_deg) as separation
                from chunk c join pulsar p on q3c_join(c.ra_deg, c.dec_deg, p.ra_deg, p.dec_deg, c.width + 1e-9)
                union all
                select c.id, c.observation_id, c.peak_jy, :known, left(c.known_name, 200), c.known_ra_deg,
                    c.known_dec_deg, null, null, c.source_jy, c.width,
                    q3c_dist(c.ra_deg, c.dec_deg, c.known_ra_deg, c.known_dec_deg)
                from chunk c
                where c.known_name <> '' and not c.deep and c.known_ra_deg >= 0 and c.known_ra_deg < 360
                    and abs(c.known_dec_deg) <= 90
            )
            select m.id as candidate_id, m.observation_id, m.catalogue, m.name as source_name, m.ra_deg, m.dec_deg,
                m.separation * 3600 as separation_arcsec, m.p0_s, m.s400_mjy, m.source_jy,
                coalesce(nullif(m.peak_jy, 'NaN'), (
                    select max(f) from unnest(l.flux_jy_per_beam) f
                    where f > '-Infinity' and f < 'Infinity')) as peak_jy,
                case when m.p0_s is not null then l.time end as time,
                case when m.p0_s is not null then l.flux_jy_per_beam end as flux
            from match m
            left join light_curve l on l.project_id = :project and l.candidate_id = m.id
            where m.separation <= m.width
            order by m.id, m.catalogue, m.name
            """;

    private static final String JY = "Jy";

    private final JdbcClient jdbc;
    private final Quantities quantities;

    MatchFinder(JdbcClient jdbc, Quantities quantities) {
        this.jdbc = jdbc;
        this.quantities = quantities;
    }

    /** Matches of the project's candidates with ids in (after, upTo], by candidate; beams by observation id. */
    List<Match> find(long projectId, long after, long upTo, Map<Long, SynthesizedBeam> beams) {
        if (beams.isEmpty()) {
            return List.of();
        }
        Long[] observations = beams.keySet().toArray(Long[]::new);
        Double[] widths = new Double[observations.length];
        for (int i = 0; i < widths.length; i++) {
            SynthesizedBeam beam = beams.get(observations[i]);
            widths[i] = beam == null ? 0 : beam.widthDeg();
        }
        // a join with the pulsars' positions is quicker by their index, which the planner cannot
        // know
        jdbc.sql("select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)")
                .query()
                .singleRow();
        return jdbc.sql(MATCHES)
                .param("project", projectId)
                .param("after", after)
                .param("upTo", upTo)
                .param("observations", observations)
                .param("beams", widths)
                .param("pulsars", Associations.PULSARS)
                .param("known", Associations.KNOWN_SOURCES)
                .param("peakSlot", slotInJy("can_peak_flux"))
                .param("sourceSlot", slotInJy("nks_flux"))
                .param("deepSlot", slot("deep_sep_arcsec").orElse(0))
                .query(MatchRows::read)
                .list();
    }

    /** 0, where no array has anything, unless the quantity is in Jy. */
    private int slotInJy(String key) {
        return quantities
                .find(key)
                .filter(quantity -> quantity.unit().equals(JY))
                .map(Quantity::slot)
                .orElse(0);
    }

    private Optional<Integer> slot(String key) {
        return quantities.find(key).map(Quantity::slot);
    }
}
