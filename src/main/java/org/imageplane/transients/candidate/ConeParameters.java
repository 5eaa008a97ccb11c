package org.imageplane.transients.candidate;

import java.util.function.ToDoubleFunction;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyParser;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** The three parameters of a cone; its centre may be given in degrees or sexagesimal. */
final class ConeParameters {

    private static final String RA = "ra";
    private static final String DEC = "dec";
    private static final String RADIUS = "radius_arcmin";

    private ConeParameters() {}

    static @Nullable Cone read(ParameterReader reader) {
        String ra = reader.text(RA);
        String dec = reader.text(DEC);
        Double radiusArcmin = reader.number(RADIUS);
        if (ra == null && dec == null && radiusArcmin == null) {
            return null;
        }
        if (ra == null || dec == null || radiusArcmin == null) {
            String missing = ra == null ? RA : dec == null ? DEC : RADIUS;
            throw new BadQueryException(
                    "%s: a cone needs ra, dec and radius_arcmin.".formatted(missing));
        }
        double raDeg = angle(RA, ra, SkyParser::parseRaDeg);
        double decDeg = angle(DEC, dec, SkyParser::parseDecDeg);
        try {
            return new Cone(new SkyPosition(raDeg, decDeg), radiusArcmin);
        } catch (IllegalArgumentException refused) {
            throw new BadQueryException(RADIUS + ": " + refused.getMessage());
        }
    }

    static void write(@Nullable Cone cone, ParameterWriter writer) {
        if (cone != null) {
            writer.degrees(RA, cone.centre().raDeg())
                    .degrees(DEC, cone.centre().decDeg())
                    .number(RADIUS, cone.radiusArcmin());
        }
    }

    private static double angle(String name, String text, ToDoubleFunction<String> reader) {
        try {
            return reader.applyAsDouble(text);
        } catch (IllegalArgumentException refused) {
            throw new BadQueryException(name + ": " + refused.getMessage());
        }
    }
}
