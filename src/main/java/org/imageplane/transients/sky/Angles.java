package org.imageplane.transients.sky;

import java.math.BigDecimal;

/** Small arithmetic on angles in degrees. */
final class Angles {

    private static final double FULL_CIRCLE_DEG = 360;

    private Angles() {}

    /** The same angle in [0, 360); never 360 itself, which a tiny negative angle would round to. */
    static double wrapDeg(double angleDeg) {
        double rest = angleDeg % FULL_CIRCLE_DEG;
        double wrapped = rest < 0 ? rest + FULL_CIRCLE_DEG : rest;
        return wrapped == FULL_CIRCLE_DEG ? 0.0 : wrapped + 0.0;
    }

    /** A number as a person would write it: 95 rather than 95.0 or 9.5E1. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
