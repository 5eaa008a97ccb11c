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
     * @param raDeg expression of its right ascension
     * @param indexed condition with {@code %s} for the cone's parameters that an index answers; true for a little more
     *     than the cone
     * @param always whether every candidate has it, and it is sound
     */
    private record Place(
            String prefix, String raDeg, String decDeg, String indexed, boolean always) {

        static Place of(ConeAround around) {
            return switch (around) {
                case CANDIDATE ->
                        new Place(
                                "cone",
                                "c.ra_deg",
                                "c.dec_deg",
                                "q3c_radial_query(c.ra_deg, c.dec_deg, %1$s)",
                                true);
                case KNOWN_SOURCE ->
                        new Place(
                                "known",
                                "c.known_ra_deg",
                                "c.known_dec_deg",
                                "q3c_radial_query(c.known_ra_deg, c.known_dec_deg, %1$s)",
                                false);
                // as measured, in the slots of the quantities beam_ra and beam_dec, else as the
                // beam itself has it
                case BEAM_CENTRE ->
                        new Place(
                                "beamCentre",
                                "coalesce(nullif(c.measurements[35], 'NaN'), b.ra_deg)",
                                "coalesce(nullif(c.measurements[36], 'NaN'), b.dec_deg)",
                                """
                                (q3c_radial_query(c.measurements[35], c.measurements[36], %1$s)
                                  or c.beam_id = any(array(
                                      select near.id from beam near
                                      where near.project_id in (:projects)
                                        and q3c_radial_query(near.ra_deg, near.dec_deg, %1$s))))""",
                                false);
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
        double radiusDeg = cone.radiusDeg();
        String name = place.prefix;
        String centre = ":%1$sRa, :%1$sDec".formatted(name);
        parameters.put(name + "Ra", cone.centre().raDeg());
        parameters.put(name + "Dec", cone.centre().decDeg());
        if (radiusDeg == 0) {
            conditions.add("false");
            return;
        }
        if (radiusDeg >= WHOLE_SKY_DEG && place.always) {
            return;
        }
        if (radiusDeg <= INDEXED_CONE_DEG) {
            conditions.add(place.indexed.formatted(centre + ", :" + name + "Indexed"));
            parameters.put(name + "Indexed", radiusDeg + CONE_MARGIN_DEG);
        }
        if (!place.always) {
            conditions.add("abs(%s) <= 90".formatted(place.decDeg));
        }
        conditions.add(
                "q3c_dist(%s, %s, %s) <= :%sRadius"
                        .formatted(place.raDeg, place.decDeg, centre, name));
        parameters.put(name + "Radius", radiusDeg + EDGE_DEG);
    }
}
