package org.imageplane.transients.review.nearby;

import org.imageplane.transients.sky.SkyPosition;

/**
 * The plane of a small map of the sky around a centre: offsets in arcmin, x to the east, y to the north.
 *
 * <p>The zenithal equidistant projection (ARC; M. R. Calabretta and E. W. Greisen, A&amp;A 395, 1077, 2002, section
 * 5.1.4): the length of an offset is the separation from the centre, so that the circle of a search radius is a circle
 * and the map says the same as the numbers beside it, at the poles and across 0 h too.
 */
record FieldPlane(SkyPosition centre) {

    /** A place on the plane, in arcmin from the centre. */
    record Offset(double eastArcmin, double northArcmin) {}

    /** Where the position is; the antipode, which is everywhere on a circle, is put in the north. */
    Offset offset(SkyPosition position) {
        double dRa = Math.toRadians(position.raDeg() - centre.raDeg());
        double dec = Math.toRadians(position.decDeg());
        double dec0 = Math.toRadians(centre.decDeg());
        double half = Math.sin(dRa / 2);
        double east = Math.cos(dec) * Math.sin(dRa);
        // sin(dec)cos(dec0) - cos(dec)sin(dec0)cos(dRa), without taking large numbers from each
        // other
        double north = Math.sin(dec - dec0) + 2 * Math.sin(dec0) * Math.cos(dec) * half * half;
        double direction = Math.atan2(east, north);
        double arcmin = centre.separationArcmin(position);
        return new Offset(arcmin * Math.sin(direction), arcmin * Math.cos(direction));
    }
}
