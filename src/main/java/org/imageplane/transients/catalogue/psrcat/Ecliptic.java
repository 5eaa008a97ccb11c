package org.imageplane.transients.catalogue.psrcat;

import org.imageplane.transients.sky.SkyPosition;

/**
 * Ecliptic coordinates as pulsar timing and psrcat use them: a rotation about the equinox by the obliquity 84381.412″
 * (the one psrcat itself uses).
 */
final class Ecliptic {

    private static final double OBLIQUITY = Math.toRadians(84381.412 / 3600);
    private static final double COS = Math.cos(OBLIQUITY);
    private static final double SIN = Math.sin(OBLIQUITY);

    private Ecliptic() {}

    static SkyPosition toEquatorial(double longitudeDeg, double latitudeDeg) {
        double longitude = Math.toRadians(longitudeDeg);
        double latitude = Math.toRadians(latitudeDeg);
        double x = Math.cos(latitude) * Math.cos(longitude);
        double y = Math.cos(latitude) * Math.sin(longitude);
        double z = Math.sin(latitude);
        double north = SIN * y + COS * z;
        double east = COS * y - SIN * z;
        return new SkyPosition(
                Math.toDegrees(Math.atan2(east, x)),
                Math.toDegrees(Math.atan2(north, Math.hypot(x, east))));
    }
}
