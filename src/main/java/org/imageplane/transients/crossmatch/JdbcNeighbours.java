package org.imageplane.transients.crossmatch;

import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** {@link Neighbours} from the database, in one statement and outside any transaction: that is one round trip. */
@Service
class JdbcNeighbours implements Neighbours {

    private static final double ARCMIN_PER_DEG = 60;

    /** Q3C's own cone has an open edge and ours a closed one, so it is asked for a little more. */
    private static final double CONE_MARGIN_DEG = 1e-9;

    /** Rounding of a separation (4 nano-arcseconds): what is on the edge belongs to the cone. */
    private static final double EDGE_DEG = 1e-12;

    private final JdbcClient jdbc;

    JdbcNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Neighbourhood near(Actor actor, long candidateId, double radiusArcmin) {
        if (!(radiusArcmin > 0 && radiusArcmin <= MOST_ARCMIN)) {
            throw new IllegalArgumentException(
                    "Neighbours are looked for within more than 0′ and at most %.0f′, not within %s′."
                            .formatted(MOST_ARCMIN, radiusArcmin));
        }
        double radiusDeg = radiusArcmin / ARCMIN_PER_DEG;
        var rows = new NeighbourRows(radiusArcmin);
        jdbc.sql(NeighbourSql.STATEMENT)
                .param("candidate", candidateId)
                .param("person", actor.personId())
                .param("admin", actor.may(Role.ADMIN))
                .param("radius", radiusDeg + EDGE_DEG)
                .param("indexed", radiusDeg + CONE_MARGIN_DEG)
                .param("most", NeighbourSql.MOST_OF_A_KIND + 1)
                .query(rows);
        return rows.neighbourhood()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is no candidate %d.".formatted(candidateId)));
    }
}
