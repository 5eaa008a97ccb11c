package org.imageplane.transients.imaging.wcs;

/** The way from equatorial coordinates of an equinox to those of J2000. */
final class Equinox {

    private static final double J2000 = 2000;
    private static final double B1950 = 1950;
    private static final double YEARS_PER_CENTURY = 100;

    /**
     * FK4 to FK5: the rotation and the elliptic terms of aberration of the Explanatory Supplement to the Astronomical
     * Almanac (1992), section 3.59, without proper motion: good to 1″ for what was observed in the years around 2000.
     */
    private static final double[][] FK4_TO_FK5 = {
        {0.9999256782, -0.0111820611, -0.0048579477},
        {0.0111820610, 0.9999374784, -0.0000271765},
        {0.0048579479, -0.0000271474, 0.9999881997}
    };

    private static final double[] ELLIPTIC_TERMS = {-1.62557e-6, -0.31919e-6, -0.13843e-6};
    private static final double[] NONE = {0, 0, 0};

    private final double[][] toJ2000;
    private final double[] elliptic;

    private Equinox(double[][] toJ2000, double[] elliptic) {
        this.toJ2000 = toJ2000;
        this.elliptic = elliptic;
    }

    /** FK4 with the equinox B1950. */
    static Equinox b1950() {
        return new Equinox(FK4_TO_FK5, ELLIPTIC_TERMS);
    }

    static boolean isB1950(double year) {
        return year == B1950;
    }

    static boolean isJ2000(double year) {
        return year == J2000;
    }

    /** FK5 with the equinox of a Julian year: the precession of Lieske et al., A&amp;A 58, 1 (1977), from J2000 to it. */
    static Equinox fk5(double julianYear) {
        double t = (julianYear - J2000) / YEARS_PER_CENTURY;
        double zeta = arcsec(t * (2306.2181 + t * (0.30188 + t * 0.017998)));
        double z = arcsec(t * (2306.2181 + t * (1.09468 + t * 0.018203)));
        double theta = arcsec(t * (2004.3109 - t * (0.42665 + t * 0.041833)));
        double cz = Math.cos(z);
        double sz = Math.sin(z);
        double ct = Math.cos(theta);
        double st = Math.sin(theta);
        double ce = Math.cos(zeta);
        double se = Math.sin(zeta);
        double[][] inverse = { // the transpose of the matrix from J2000
            {cz * ct * ce - sz * se, sz * ct * ce + cz * se, st * ce},
            {-cz * ct * se - sz * ce, -sz * ct * se + cz * ce, -st * se},
            {-cz * st, -sz * st, ct}
        };
        return new Equinox(inverse, NONE);
    }

    LonLat toJ2000(LonLat position) {
        double[] r0 = vector(position);
        double along = dot(r0, elliptic);
        double[] r = new double[3];
        for (int i = 0; i < 3; i++) {
            r[i] = r0[i] - elliptic[i] + along * r0[i];
        }
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            result[i] = dot(toJ2000[i], r);
        }
        return position(result);
    }

    LonLat ofJ2000(LonLat j2000) {
        double[] r = vector(j2000);
        double[] r1 = new double[3];
        for (int i = 0; i < 3; i++) {
            r1[i] = toJ2000[0][i] * r[0] + toJ2000[1][i] * r[1] + toJ2000[2][i] * r[2];
        }
        double along = dot(r1, elliptic);
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            result[i] = r1[i] + elliptic[i] - along * r1[i];
        }
        return position(result);
    }

    private static double arcsec(double angle) {
        return Math.toRadians(angle / 3600);
    }

    private static double[] vector(LonLat p) {
        double cos = Math.cos(p.lat());
        return new double[] {cos * Math.cos(p.lon()), cos * Math.sin(p.lon()), Math.sin(p.lat())};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static LonLat position(double[] v) {
        return LonLat.ofRadians(Math.atan2(v[1], v[0]), Math.atan2(v[2], Math.hypot(v[0], v[1])));
    }
}
