package org.imageplane.transients.sky;

/** All directions within a radius of a centre; the edge belongs to the cone, and 10800 arcmin is the whole sky. */
public record Cone(SkyPosition centre, double radiusArcmin) {

    private static final double WHOLE_SKY_ARCMIN = 180 * 60;
    private static final double ARCMIN_PER_DEG = 60;

    public Cone {
        if (!(radiusArcmin >= 0 && radiusArcmin <= WHOLE_SKY_ARCMIN)) {
            throw new IllegalArgumentException(
                    "A cone radius of %s arcmin is outside 0 to 10800 arcmin."
                            .formatted(Angles.plain(radiusArcmin)));
        }
        radiusArcmin = radiusArcmin + 0.0;
    }

    public double radiusDeg() {
        return radiusArcmin / ARCMIN_PER_DEG;
    }

    /** Whether a position lies in the cone; none does when the radius is 0, as in Q3C. */
    public boolean contains(SkyPosition position) {
        return radiusArcmin > 0 && centre.separationDeg(position) <= radiusDeg();
    }
}
