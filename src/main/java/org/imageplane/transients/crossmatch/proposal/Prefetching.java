package org.imageplane.transients.crossmatch.proposal;

import java.util.List;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the catalogues outside asked around what was just uploaded, before anybody looks at it: once for each source, which
 * is what lies within five seconds of arc, as detections in several beams and epochs do.
 */
@Component
class Prefetching {

    /** What the desk shows first. */
    private static final double RADIUS_ARCMIN = 2;

    private static final String NEW_SOURCES =
            """
            select distinct on (round(c.dec_deg * 720), round(c.ra_deg * cos(radians(c.dec_deg)) * 720))
                c.ra_deg, c.dec_deg
            from candidate c
            where c.project_id = :project and c.id > :after and c.id <= :upTo and c.best_beam
                and c.created_at > now() - interval '1 day'
            order by round(c.dec_deg * 720), round(c.ra_deg * cos(radians(c.dec_deg)) * 720), c.id
            """;

    private final OutsideCatalogues catalogues;
    private final JdbcClient jdbc;

    Prefetching(OutsideCatalogues catalogues, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    /** For the project's candidates with ids in (after, upTo], those of the last day alone. */
    void ask(long projectId, long after, long upTo) {
        if (catalogues.offered().isEmpty()) {
            return;
        }
        List<Cone> cones =
                jdbc.sql(NEW_SOURCES)
                        .param("project", projectId)
                        .param("after", after)
                        .param("upTo", upTo)
                        .query(
                                (row, number) ->
                                        new Cone(
                                                new SkyPosition(row.getDouble(1), row.getDouble(2)),
                                                RADIUS_ARCMIN))
                        .list();
        catalogues.prefetch(cones);
    }
}
