package org.imageplane.transients.imaging.wcs;

/**
 * The linear step of Greisen &amp; Calabretta, A&amp;A 395, 1061 (2002), equations 1 to 3: from pixels to the plane of
 * projection, longitude axis first. The matrix is in degrees a pixel.
 */
record LinearTerms(
        double crpixX, double crpixY, double lonX, double lonY, double latX, double latY) {

    double determinant() {
        return lonX * latY - lonY * latX;
    }

    boolean isInvertible() {
        double determinant = determinant();
        return Double.isFinite(determinant)
                && determinant != 0
                && Double.isFinite(crpixX)
                && Double.isFinite(crpixY);
    }

    /** The point of the plane, in radians, under a pixel counted from 0. */
    Projection.Point toPlane(double x, double y) {
        double dx = x + 1 - crpixX;
        double dy = y + 1 - crpixY;
        return new Projection.Point(
                Math.toRadians(lonX * dx + lonY * dy), Math.toRadians(latX * dx + latY * dy));
    }

    PixelPosition toPixel(Projection.Point point) {
        double lon = Math.toDegrees(point.x());
        double lat = Math.toDegrees(point.y());
        double determinant = determinant();
        return new PixelPosition(
                (latY * lon - lonY * lat) / determinant + crpixX - 1,
                (lonX * lat - latX * lon) / determinant + crpixY - 1);
    }
}
