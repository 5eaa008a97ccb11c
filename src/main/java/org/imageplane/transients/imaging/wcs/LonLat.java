package org.imageplane.transients.imaging.wcs;

/** Longitude and latitude in degrees, of whatever sphere the context names; the longitude lies in [0, 360). */
public record LonLat(double lonDeg, double latDeg) {

    private static final double FULL_CIRCLE_DEG = 360;

    public LonLat {
        double rest = lonDeg % FULL_CIRCLE_DEG;
        double wrapped = rest < 0 ? rest + FULL_CIRCLE_DEG : rest;
        lonDeg = wrapped == FULL_CIRCLE_DEG ? 0 : wrapped;
    }

    static LonLat ofRadians(double lon, double lat) {
        return new LonLat(Math.toDegrees(lon), Math.toDegrees(lat));
    }

    double lon() {
        return Math.toRadians(lonDeg);
    }

    double lat() {
        return Math.toRadians(latDeg);
    }
}
