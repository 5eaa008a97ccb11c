package org.imageplane.transients.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pulsars from the database, cones by Q3C. */
@Service
class JdbcPulsars implements Pulsars {

    /** Up to this radius Q3C's index is quicker than a look at every row. */
    private static final double INDEXED_CONE_DEG = 10;

    /** Q3C's own cone has an open edge and ours a closed one, so it is asked for a little more. */
    private static final double CONE_MARGIN_DEG = 1e-9;

    /** Rounding of a separation (4 nano-arcseconds): a pulsar on the edge belongs to the cone. */
    private static final double EDGE_DEG = 1e-12;

    private static final double ARCMIN_PER_DEG = 60;

    private static final String NEAR =
            """
            select * from (
                select name, ra_deg, dec_deg, p0_s, dm, s400_mjy,
                    q3c_dist(ra_deg, dec_deg, :ra, :dec) as separation_deg
                from pulsar
                where %s
            ) nearby
            where separation_deg <= :radius
            order by separation_deg, name
            """;

    private final JdbcClient jdbc;

    JdbcPulsars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NearbyPulsar> near(Cone cone) {
        double radiusDeg = cone.radiusDeg();
        if (radiusDeg == 0) {
            return List.of();
        }
        boolean indexed = radiusDeg <= INDEXED_CONE_DEG;
        return jdbc.sql(
                        NEAR.formatted(
                                indexed
                                        ? "q3c_radial_query(ra_deg, dec_deg, :ra, :dec, :indexed)"
                                        : ":indexed > 0"))
                .param("ra", cone.centre().raDeg())
                .param("dec", cone.centre().decDeg())
                .param("indexed", radiusDeg + CONE_MARGIN_DEG)
                .param("radius", radiusDeg + EDGE_DEG)
                .query(JdbcPulsars::row)
                .list();
    }

    @Override
    public Optional<PulsarCatalogue> catalogue() {
        return jdbc.sql(
                        """
                        select version, released_on, imported_at, (select count(*) from pulsar) as pulsars
                        from pulsar_catalogue
                        """)
                .query(
                        (rs, number) ->
                                new PulsarCatalogue(
                                        rs.getString("version"),
                                        rs.getObject("released_on", LocalDate.class),
                                        rs.getInt("pulsars"),
                                        rs.getObject("imported_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    private static NearbyPulsar row(ResultSet rs, int number) throws SQLException {
        return new NearbyPulsar(
                new Pulsar(
                        rs.getString("name"),
                        new SkyPosition(rs.getDouble("ra_deg"), rs.getDouble("dec_deg")),
                        rs.getObject("p0_s", Double.class),
                        rs.getObject("dm", Double.class),
                        rs.getObject("s400_mjy", Double.class)),
                rs.getDouble("separation_deg") * ARCMIN_PER_DEG);
    }
}
