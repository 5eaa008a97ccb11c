package org.imageplane.transients.imaging.wcs;

import org.jspecify.annotations.Nullable;

/** The zenithal projections (section 5.1), which differ only in the radius Rθ of a native latitude. */
enum Zenithal implements Projection {
    /** Gnomonic, section 5.1.3, equations 54 and 55. */
    TAN {
        @Override
        double radius(double theta) {
            return theta > 0 ? Math.cos(theta) / Math.sin(theta) : Double.NaN;
        }

        @Override
        double latitude(double radius) {
            return Math.atan2(1, radius);
        }
    },
    /** Stereographic, section 5.1.4, equations 56 and 57. */
    STG {
        @Override
        double radius(double theta) {
            return theta > -QUARTER ? 2 * Math.tan((QUARTER - theta) / 2) : Double.NaN;
        }

        @Override
        double latitude(double radius) {
            return QUARTER - 2 * Math.atan(radius / 2);
        }
    },
    /** Orthographic, section 5.1.5, equations 59 and 60. */
    SIN {
        @Override
        double radius(double theta) {
            return theta >= 0 ? Math.cos(theta) : Double.NaN;
        }

        @Override
        double latitude(double radius) {
            return Math.atan2(Math.sqrt((1 - radius) * (1 + radius)), radius); // NaN beyond 1
        }
    },
    /** Equidistant, section 5.1.6. */
    ARC {
        @Override
        double radius(double theta) {
            return QUARTER - theta;
        }

        @Override
        double latitude(double radius) {
            return radius <= Math.PI ? QUARTER - radius : Double.NaN;
        }
    },
    /** Equal-area, section 5.1.8. */
    ZEA {
        @Override
        double radius(double theta) {
            return 2 * Math.sin((QUARTER - theta) / 2);
        }

        @Override
        double latitude(double radius) {
            return QUARTER - 2 * Math.asin(radius / 2); // NaN beyond 2
        }
    };

    private static final double QUARTER = Math.PI / 2;

    abstract double radius(double theta);

    abstract double latitude(double radius);

    @Override
    public double referenceLatitude() {
        return QUARTER;
    }

    /** Equations 12 and 13. */
    @Override
    public @Nullable Point project(double phi, double theta) {
        double radius = radius(theta);
        return Double.isNaN(radius)
                ? null
                : new Point(radius * Math.sin(phi), -radius * Math.cos(phi));
    }

    /** Equations 14 and 15. */
    @Override
    public @Nullable LonLat deproject(double x, double y) {
        double theta = latitude(Math.hypot(x, y));
        return Double.isNaN(theta) ? null : LonLat.ofRadians(Math.atan2(x, -y), theta);
    }
}
