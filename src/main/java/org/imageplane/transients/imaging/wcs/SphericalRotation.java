package org.imageplane.transients.imaging.wcs;

import java.util.Optional;

/**
 * The rotation between native and celestial positions (section 2 of Calabretta &amp; Greisen, A&amp;A 395, 1077, 2002),
 * given by the celestial position (αp, δp) of the native pole and the native longitude φp of the celestial pole; all in
 * radians.
 */
final class SphericalRotation {

    private static final double QUARTER = Math.PI / 2;
    private static final double TOLERANCE = 1e-10;

    private final double poleLon;
    private final double poleNative;
    private final double sinPole;
    private final double cosPole;

    private SphericalRotation(double poleLon, double poleLat, double poleNative) {
        this.poleLon = poleLon;
        this.poleNative = poleNative;
        this.sinPole = Math.sin(poleLat);
        this.cosPole = Math.cos(poleLat);
    }

    /**
     * Finds the pole from the celestial position of the reference point (0, θ0), section 2.4, equations 8 to 10.
     *
     * @param lonPole φp, LONPOLE
     * @param latPole which of two possible δp is meant: the one nearer to it, LATPOLE
     * @return empty when no rotation can satisfy these values
     */
    static Optional<SphericalRotation> of(
            LonLat reference, double theta0, double lonPole, double latPole) {
        double lon0 = reference.lon();
        double lat0 = reference.lat();
        if (theta0 == QUARTER) {
            return Optional.of(new SphericalRotation(lon0, lat0, lonPole));
        }
        double poleLat = poleLatitude(lat0, theta0, lonPole, latPole);
        if (Double.isNaN(poleLat)) {
            return Optional.empty();
        }
        double poleLon;
        if (Math.abs(Math.cos(lat0)) < TOLERANCE) {
            poleLon = lon0;
        } else if (Math.abs(poleLat - QUARTER) < TOLERANCE) {
            poleLon = lon0 + lonPole - Math.PI;
        } else if (Math.abs(poleLat + QUARTER) < TOLERANCE) {
            poleLon = lon0 - lonPole;
        } else {
            double sin = Math.sin(lonPole) * Math.cos(theta0) / Math.cos(lat0);
            double cos =
                    (Math.sin(theta0) - Math.sin(poleLat) * Math.sin(lat0))
                            / (Math.cos(poleLat) * Math.cos(lat0));
            poleLon = lon0 - Math.atan2(sin, cos);
        }
        return Optional.of(new SphericalRotation(poleLon, poleLat, lonPole));
    }

    /** Equation 8, with the choice between its two solutions. */
    private static double poleLatitude(double lat0, double theta0, double lonPole, double latPole) {
        double across = Math.cos(theta0) * Math.sin(lonPole);
        double norm = Math.sqrt(1 - across * across);
        if (norm < TOLERANCE) {
            return Math.abs(lat0) < TOLERANCE ? latPole : Double.NaN; // any pole would do
        }
        double ratio = Math.sin(lat0) / norm;
        if (Math.abs(ratio) > 1 + TOLERANCE) {
            return Double.NaN;
        }
        double middle = Math.atan2(Math.sin(theta0), Math.cos(theta0) * Math.cos(lonPole));
        double aside = Math.acos(Math.clamp(ratio, -1, 1));
        double first = folded(middle + aside);
        double second = folded(middle - aside);
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Double.isNaN(first) ? second : first;
        }
        return Math.abs(first - latPole) <= Math.abs(second - latPole) ? first : second;
    }

    private static double folded(double angle) {
        double within = Math.IEEEremainder(angle, 2 * Math.PI);
        return Math.abs(within) <= QUARTER + TOLERANCE
                ? Math.clamp(within, -QUARTER, QUARTER)
                : Double.NaN;
    }

    /** Equation 2. */
    LonLat toCelestial(LonLat nativePosition) {
        return rotate(nativePosition, poleNative, poleLon);
    }

    /** Equation 5. */
    LonLat toNative(LonLat celestial) {
        return rotate(celestial, poleLon, poleNative);
    }

    /** The latitude comes from both of its sine and cosine, which keeps its precision at the poles. */
    private LonLat rotate(LonLat from, double fromPole, double toPole) {
        double dLon = from.lon() - fromPole;
        double sin = Math.sin(from.lat());
        double cos = Math.cos(from.lat());
        double x = sin * cosPole - cos * sinPole * Math.cos(dLon);
        double y = -cos * Math.sin(dLon);
        double z = sin * sinPole + cos * cosPole * Math.cos(dLon);
        return LonLat.ofRadians(toPole + Math.atan2(y, x), Math.atan2(z, Math.hypot(x, y)));
    }
}
