package org.imageplane.transients.candidate;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links detections of one source in several beams as they are uploaded (decision 0016). The outcome is that of
 * friends-of-friends over all detections of the observation, whatever the order in which they arrive.
 */
@Component
class SourceGrouping {

    /** Detections of one observation this close to each other are one source. */
    static final double LINK_ARCSEC = 5;

    private static final double LINK_DEG = LINK_ARCSEC / 3600;

    /** Q3C's own cone has an open edge and ours a closed one, so it is asked for a little more. */
    private static final double CONE_MARGIN_DEG = 1e-9;

    /** Rounding of a separation (4 nano-arcseconds). */
    private static final double EDGE_DEG = 1e-12;

    private static final String LINKED =
            """
            select distinct coalesce(c.source_id, c.id)
            from candidate c
            where c.project_id = :project and c.observation_id = :observation and c.beam_id is not null
                and c.id <> :candidate
                and q3c_radial_query(c.ra_deg, c.dec_deg, :ra, :dec, :indexed)
                and q3c_dist(c.ra_deg, c.dec_deg, :ra, :dec) <= :radius
            """;

    /** In the order of their ids, as everything takes these locks. */
    private static final String LOCK_MEMBERS =
            """
            select c.id from candidate c
            where c.project_id = :project
                and (c.id = :candidate or c.id = any(:sources) or c.source_id = any(:sources))
            order by c.id
            for no key update
            """;

    /** Of equally near ones, and of those without a separation, the one that came first is best. */
    private static final String JOIN =
            """
            with member as (
                select c.id, row_number() over (
                    order by nullif(c.measurements[q.slot], 'NaN') nulls last, c.id) = 1 as best
                from candidate c
                left join quantity q on q.key = 'beam_sep_deg'
                where c.project_id = :project and c.id = any(:members)
            )
            update candidate c set source_id = :source, best_beam = m.best
            from member m
            where c.project_id = :project and c.id = m.id
                and (c.source_id, c.best_beam) is distinct from (:source, m.best)
            """;

    private static final String APART =
            """
            update candidate set source_id = null, best_beam = true
            where project_id = :project and id = any(:members)
            returning project_id, observation_id, id, ra_deg, dec_deg
            """;

    /** A candidate that is in a beam, and where it is. */
    private record Placed(
            long projectId, long observationId, long id, double raDeg, double decDeg) {}

    private final JdbcClient jdbc;

    SourceGrouping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Links the candidate that this transaction stored with those near it. Uploads to the same observation take turns
     * from here to their commits, so that each sees what the others linked.
     */
    void link(NewCandidate candidate, long id) {
        if (candidate.beamId() == null) {
            return;
        }
        takeTurn(candidate.projectId(), candidate.observationId());
        link(
                new Placed(
                        candidate.projectId(),
                        candidate.observationId(),
                        id,
                        candidate.position().raDeg(),
                        candidate.position().decDeg()));
    }

    /**
     * Links these candidates anew, after others of their sources went: what those held together may be several sources
     * now. The caller has the turn of their observations.
     */
    void linkAgain(long projectId, List<Long> ids) {
        List<Placed> left =
                jdbc.sql(APART)
                        .param("project", projectId)
                        .param("members", ids.toArray(Long[]::new))
                        .query(Placed.class)
                        .list();
        left.stream().sorted(Comparator.comparingLong(Placed::id)).forEach(this::link);
    }

    private void link(Placed candidate) {
        Long[] sources = linkedSources(candidate);
        if (sources.length == 0) {
            return;
        }
        Long[] members =
                jdbc.sql(LOCK_MEMBERS)
                        .param("project", candidate.projectId())
                        .param("candidate", candidate.id())
                        .param("sources", sources)
                        .query(Long.class)
                        .list()
                        .toArray(Long[]::new);
        jdbc.sql(JOIN)
                .param("project", candidate.projectId())
                .param("members", members)
                .param("source", members[0])
                .update();
    }

    /** Waits until nobody else links in the observation; ends with the transaction. */
    void takeTurn(long projectId, long observationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:observation, 0))")
                .param("observation", "sources of %d/%d".formatted(projectId, observationId))
                .query(rs -> {});
    }

    private Long[] linkedSources(Placed candidate) {
        List<Long> found =
                jdbc.sql(LINKED)
                        .param("project", candidate.projectId())
                        .param("observation", candidate.observationId())
                        .param("candidate", candidate.id())
                        .param("ra", candidate.raDeg())
                        .param("dec", candidate.decDeg())
                        .param("indexed", LINK_DEG + CONE_MARGIN_DEG)
                        .param("radius", LINK_DEG + EDGE_DEG)
                        .query(Long.class)
                        .list();
        return found.toArray(Long[]::new);
    }
}
