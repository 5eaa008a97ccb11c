package org.imageplane.transients.candidate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyParser;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** The parameters of the cones, three for each; a centre may be given in degrees or sexagesimal. */
final class ConeParameters {

    private static final List<ConeNames> ALL =
            List.of(
                    new ConeNames(ConeAround.CANDIDATE, "ra", "dec", "radius_arcmin"),
                    new ConeNames(
                            ConeAround.BEAM_CENTRE, "beam_ra", "beam_dec", "beam_radius_arcmin"),
                    new ConeNames(
                            ConeAround.KNOWN_SOURCE,
                            "known_ra",
                            "known_dec",
                            "known_radius_arcmin"));

    /** What the three parameters of one cone are called. */
    private record ConeNames(ConeAround around, String ra, String dec, String radius) {

        @Nullable Cone read(ParameterReader reader) {
            String raText = reader.text(ra);
            String decText = reader.text(dec);
            Double radiusArcmin = reader.number(radius);
            if (raText == null && decText == null && radiusArcmin == null) {
                return null;
            }
            if (raText == null || decText == null || radiusArcmin == null) {
                String missing = raText == null ? ra : decText == null ? dec : radius;
                throw new BadQueryException(
                        "%s: a cone needs %s, %s and %s.".formatted(missing, ra, dec, radius));
            }
            double raDeg = angle(ra, raText, SkyParser::parseRaDeg);
            double decDeg = angle(dec, decText, SkyParser::parseDecDeg);
            try {
                return new Cone(new SkyPosition(raDeg, decDeg), radiusArcmin);
            } catch (IllegalArgumentException refused) {
                throw new BadQueryException(radius + ": " + refused.getMessage());
            }
        }

        void write(@Nullable Cone cone, ParameterWriter writer) {
            if (cone != null) {
                writer.degrees(ra, cone.centre().raDeg())
                        .degrees(dec, cone.centre().decDeg())
                        .number(radius, cone.radiusArcmin());
            }
        }
    }

    private ConeParameters() {}

    static void read(ParameterReader reader, CandidateQueryBuilder query) {
        ALL.forEach(names -> query.cone(names.around, names.read(reader)));
    }

    static void write(CandidateQuery query, ParameterWriter writer) {
        ALL.forEach(names -> names.write(query.cones().get(names.around), writer));
    }

    /** The parameters that only make sense together: three for each cone. */
    static List<List<String>> together() {
        return ALL.stream().map(names -> List.of(names.ra, names.dec, names.radius)).toList();
    }

    private static double angle(String name, String text, ToDoubleFunction<String> reader) {
        try {
            return reader.applyAsDouble(text);
        } catch (IllegalArgumentException refused) {
            throw new BadQueryException(name + ": " + refused.getMessage());
        }
    }
}
