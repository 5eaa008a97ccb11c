package org.imageplane.transients.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/** The statement that lists pulsars, with its parameters. */
final class PulsarListSql {

    /** Up to this radius Q3C's index is quicker than a look at every row. */
    private static final double INDEXED_CONE_DEG = 10;

    /** Q3C's own cone has an open edge and ours a closed one, so it is asked for a little more. */
    private static final double CONE_MARGIN_DEG = 1e-9;

    /** Rounding of a separation (4 nano-arcseconds): a pulsar on the edge belongs to the cone. */
    private static final double EDGE_DEG = 1e-12;

    private static final String LIST =
            """
            select * from (
                select %s, %s as separation_deg
                from pulsar
                where %s and %s
            ) listed
            where %s""";

    private static final String NAMED =
            """
            (strpos(upper(name), :name) > 0 or strpos(upper(b_name), :name) > 0
             or exists (select from unnest(aliases) alias
                        where strpos(upper(replace(alias, ' ', '')), :name) > 0))""";

    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final String statement;

    PulsarListSql(String name, @Nullable Cone cone) {
        String wanted = PulsarNames.plain(name);
        parameters.put("name", wanted);
        String named = wanted.isEmpty() ? "true" : NAMED;
        if (cone == null) {
            statement =
                    LIST.formatted(
                            PulsarCells.COLUMNS, "cast(null as float8)", named, "true", "true");
            return;
        }
        double radiusDeg = cone.radiusDeg();
        parameters.put("ra", cone.centre().raDeg());
        parameters.put("dec", cone.centre().decDeg());
        parameters.put("indexed", radiusDeg + CONE_MARGIN_DEG);
        parameters.put("radius", radiusDeg + EDGE_DEG);
        statement =
                LIST.formatted(
                        PulsarCells.COLUMNS,
                        "q3c_dist(ra_deg, dec_deg, :ra, :dec)",
                        named,
                        radiusDeg <= INDEXED_CONE_DEG
                                ? "q3c_radial_query(ra_deg, dec_deg, :ra, :dec, :indexed)"
                                : "true",
                        radiusDeg == 0 ? "false" : "separation_deg <= :radius");
    }

    String count() {
        return "select count(*) from (%s) counted".formatted(statement);
    }

    String ordered(PulsarQuery.Order order, boolean descending) {
        return "%s order by %s %s nulls last, name offset :offset limit :limit"
                .formatted(statement, column(order), descending ? "desc" : "asc");
    }

    String nearestFirst() {
        return statement + " order by separation_deg, name";
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private static String column(PulsarQuery.Order order) {
        return switch (order) {
            case NAME, B_NAME -> order.name().toLowerCase(Locale.ROOT);
            case RA -> "ra_deg";
            case DEC -> "dec_deg";
            case P0 -> "p0_s";
            case DM -> "dm";
            case S400 -> "s400_mjy";
            case SEPARATION -> "separation_deg";
        };
    }
}
