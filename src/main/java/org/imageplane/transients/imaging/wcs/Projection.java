package org.imageplane.transients.imaging.wcs;

import org.jspecify.annotations.Nullable;

/**
 * A spherical projection: between native longitude and latitude (φ, θ) and the plane, whose coordinates x and y are in
 * degrees as FITS has them, here in radians. Sections and equations are those of Calabretta &amp; Greisen, A&amp;A 395,
 * 1077 (2002), "Paper II".
 */
interface Projection {

    /** A point of the plane of projection, in radians. */
    record Point(double x, double y) {}

    /** Native latitude θ0 of the reference point, in radians; its longitude φ0 is 0 in all of these. */
    double referenceLatitude();

    /** The plane's point for a native position, or null where the projection does not reach or folds over. */
    @Nullable Point project(double phi, double theta);

    /** The native position at a point of the plane, or null outside the sky. */
    @Nullable LonLat deproject(double x, double y);

    /** The projection of that three-letter code, or null when it is none of ours. */
    static @Nullable Projection of(String code, double pv1, double pv2) {
        return switch (code) {
            case "TAN" -> Zenithal.TAN;
            case "STG" -> Zenithal.STG;
            case "ARC" -> Zenithal.ARC;
            case "ZEA" -> Zenithal.ZEA;
            case "SIN" -> pv1 == 0 && pv2 == 0 ? Zenithal.SIN : new SlantOrthographic(pv1, pv2);
            case "CAR" -> AllSky.CAR;
            case "SFL" -> AllSky.SFL;
            case "MOL" -> AllSky.MOL;
            case "AIT" -> AllSky.AIT;
            default -> null;
        };
    }
}
