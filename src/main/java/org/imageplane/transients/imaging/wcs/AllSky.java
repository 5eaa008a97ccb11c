package org.imageplane.transients.imaging.wcs;

import org.jspecify.annotations.Nullable;

/** Projections of the whole sky about a point of the native equator (sections 5.2 and 5.3). */
enum AllSky implements Projection {
    /** Plate carrée, section 5.2.3. */
    CAR {
        @Override
        public Point project(double phi, double theta) {
            return new Point(phi, theta);
        }

        @Override
        public @Nullable LonLat deproject(double x, double y) {
            return within(x, y);
        }
    },
    /** Sanson-Flamsteed, section 5.3.1. */
    SFL {
        @Override
        public Point project(double phi, double theta) {
            return new Point(phi * Math.cos(theta), theta);
        }

        @Override
        public @Nullable LonLat deproject(double x, double y) {
            double cos = Math.cos(y);
            return within(x == 0 ? 0 : x / cos, y);
        }
    },
    /** Mollweide, section 5.3.3. */
    MOL {
        @Override
        public Point project(double phi, double theta) {
            double gamma = auxiliary(theta);
            return new Point(
                    2 * Math.sqrt(2) / Math.PI * phi * Math.cos(gamma),
                    Math.sqrt(2) * Math.sin(gamma));
        }

        @Override
        public @Nullable LonLat deproject(double x, double y) {
            double sin = y / Math.sqrt(2);
            double cos = Math.sqrt((1 - sin) * (1 + sin));
            double gamma = Math.atan2(sin, cos);
            double phi = x == 0 ? 0 : Math.PI * x / (2 * Math.sqrt(2) * cos);
            return within(phi, Math.asin((2 * gamma + Math.sin(2 * gamma)) / Math.PI));
        }

        /** Solves 2γ + sin 2γ = π sin θ by Newton's method; at the poles, where its slope is 0, γ = θ. */
        private static double auxiliary(double theta) {
            double twice = 2 * theta;
            double target = Math.PI * Math.sin(theta);
            for (int step = 0; step < STEPS; step++) {
                double slope = 1 + Math.cos(twice);
                double error = twice + Math.sin(twice) - target;
                if (Math.abs(error) < SMALL || slope < SMALL) {
                    break;
                }
                twice = Math.clamp(twice - error / slope, -Math.PI, Math.PI);
            }
            return twice / 2;
        }
    },
    /** Hammer-Aitoff, section 5.3.4. */
    AIT {
        @Override
        public Point project(double phi, double theta) {
            double cos = Math.cos(theta);
            double scale = Math.sqrt(2 / (1 + cos * Math.cos(phi / 2)));
            return new Point(2 * scale * cos * Math.sin(phi / 2), scale * Math.sin(theta));
        }

        @Override
        public @Nullable LonLat deproject(double x, double y) {
            double square = 1 - x * x / 16 - y * y / 4;
            if (!(square >= 0.5 - SMALL)) { // outside the ellipse
                return null;
            }
            double z = Math.sqrt(square);
            return within(
                    2 * Math.atan2(z * x / 2, 2 * square - 1), Math.asin(Math.clamp(y * z, -1, 1)));
        }
    };

    private static final int STEPS = 100;
    private static final double SMALL = 1e-14;
    private static final double MARGIN = 1e-12;

    @Override
    public double referenceLatitude() {
        return 0;
    }

    /** The position, or null when it is outside the sphere's one covering. */
    private static @Nullable LonLat within(double phi, double theta) {
        return Math.abs(phi) <= Math.PI + MARGIN && Math.abs(theta) <= Math.PI / 2 + MARGIN
                ? LonLat.ofRadians(phi, theta)
                : null;
    }
}
