package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.sky.Cone;
import org.jspecify.annotations.Nullable;

/**
 * The cones of a search, as SQL over {@link SearchSql#FROM} with its parameters. A candidate whose place in question is
 * not known, or no place on the sky, is in no such cone.
 */
final class SearchCones {

    /** Needs the parameters of the cone around the candidate. */
    static final String SEPARATION_DEG = "q3c_dist(c.ra_deg, c.dec_deg, :coneRa, :coneDec)";

    /** Up to this radius Q3C's index is quicker than a look at every row; beyond, its 200 comparisons only cost. */
    private static final double INDEXED_CONE_DEG = 10;

    /** Q3C's own cone has an open edge and ours a closed one, so it is asked for a little more. */
    private static final double CONE_MARGIN_DEG = 1e-9;

    /** Rounding of a separation (4 nano-arcseconds): a candidate on the edge belongs to the cone. */
    private static final double EDGE_DEG = 1e-12;

    private static final double WHOLE_SKY_DEG = 180;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    /**
     * One place of a candidate.
     *
     * @param prefix of the names of the cone's parameters
     * @param raDeg column of its right ascension
     * @param sound whether it is always there, and always on the sky
     * @param among statement with {@code %s} for what a cone asks of the columns
     */
    private record Place(String prefix, String raDeg, String decDeg, boolean sound, String among) {

        static Place of(ConeAround around) {
            return switch (around) {
                case CANDIDATE -> new Place("cone", "c.ra_deg", "c.dec_deg", true, "%s");
                case KNOWN_SOURCE ->
                        new Place("known", "c.known_ra_deg", "c.known_dec_deg", false, "%s");
                case BEAM_CENTRE ->
                        new Place(
                                "beamCentre",
                                "near.ra_deg",
                                "near.dec_deg",
                                false,
                                """
                                c.beam_id in (select near.id from beam near
                                              where near.project_id in (:projects) and %s)""");
            };
        }
    }

    SearchCones(Map<ConeAround, Cone> cones) {
        cones.forEach((around, cone) -> add(Place.of(around), cone));
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void add(Place place, Cone cone) {
        List<String> asked = asked(place, cone.radiusDeg());
        if (!asked.isEmpty()) {
            conditions.add(place.among.formatted(String.join(" and ", asked)));
        }
        parameters.put(place.prefix + "Ra", cone.centre().raDeg());
        parameters.put(place.prefix + "Dec", cone.centre().decDeg());
        parameters.put(place.prefix + "Indexed", cone.radiusDeg() + CONE_MARGIN_DEG);
        parameters.put(place.prefix + "Radius", cone.radiusDeg() + EDGE_DEG);
    }

    private static List<String> asked(Place place, double radiusDeg) {
        if (radiusDeg == 0) {
            return List.of("false");
        }
        List<String> asked = new ArrayList<>();
        if (!place.sound) {
            asked.add("abs(%s) <= 90".formatted(place.decDeg));
        }
        String arguments =
                "(%s, %s, :%3$sRa, :%3$sDec".formatted(place.raDeg, place.decDeg, place.prefix);
        if (radiusDeg <= INDEXED_CONE_DEG) {
            asked.add("q3c_radial_query%s, :%sIndexed)".formatted(arguments, place.prefix));
        }
        if (!place.sound || radiusDeg < WHOLE_SKY_DEG) {
            asked.add("q3c_dist%s) <= :%sRadius".formatted(arguments, place.prefix));
        }
        return asked;
    }
}
