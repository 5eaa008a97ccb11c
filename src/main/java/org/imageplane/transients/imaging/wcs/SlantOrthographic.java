package org.imageplane.transients.imaging.wcs;

import org.jspecify.annotations.Nullable;

/**
 * The slant orthographic projection (SIN with PV2_1 = ξ and PV2_2 = η; section 5.1.5, equations 61 and 62), which is
 * what a coplanar array sees; NCP is the case ξ = 0, η = cot δ0 (section 6.1.2).
 */
record SlantOrthographic(double xi, double eta) implements Projection {

    @Override
    public double referenceLatitude() {
        return Math.PI / 2;
    }

    @Override
    public @Nullable Point project(double phi, double theta) {
        double cos = Math.cos(theta);
        double below = 1 - Math.sin(theta);
        var point =
                new Point(cos * Math.sin(phi) + xi * below, -(cos * Math.cos(phi) - eta * below));
        // the far side of the sphere falls onto the same points of the plane
        LonLat back = deproject(point.x(), point.y());
        return back != null && Math.abs(back.lat() - theta) < FOLD ? point : null;
    }

    /**
     * With s = 1 - sin θ the point (x - ξ s, y - η s) lies on the circle of radius cos θ, so that s is the smaller root of
     * (1 + ξ² + η²) s² - 2 (1 + ξ x + η y) s + x² + y² = 0; written so that nothing cancels near the pole.
     */
    @Override
    public @Nullable LonLat deproject(double x, double y) {
        double a = 1 + xi * xi + eta * eta;
        double b = 1 + xi * x + eta * y;
        double c = x * x + y * y;
        double root = Math.sqrt(b * b - a * c);
        double below = c / (b + root);
        if (!(root >= 0 && b + root > 0 && below <= 2)) {
            return null;
        }
        double u = x - xi * below;
        double v = y - eta * below;
        return LonLat.ofRadians(
                Math.atan2(u, -v), Math.atan2(1 - below, Math.sqrt(below * (2 - below))));
    }

    private static final double FOLD = 1e-6;
}
