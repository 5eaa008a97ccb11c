package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/**
 * Square pixels on the sky: orthographic projection (SIN), north up, east left.
 *
 * <p>Pixels are counted from 0 at the south-east corner and are whole numbers in their middles, so x runs
 * west and y north. Formulae: Calabretta and Greisen 2002, A&amp;A 395, 1077, section 5.1.5.
 *
 * @param centre the sky position at ({@link #middle()}, {@link #middle()})
 * @param size pixels along each side
 */
public record ImageGrid(SkyPosition centre, int size, double pixelArcsec) {

    private static final double ARCSEC_PER_DEG = 3600;

    public ImageGrid {
        if (!(size > 0 && pixelArcsec > 0)) {
            throw new IllegalArgumentException("An image needs pixels, and pixels a size.");
        }
    }

    /** A place in the image, in pixels. */
    public record Pixel(double x, double y) {

        /** Distance to another place, in pixels. */
        public double distanceTo(Pixel other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    public double pixelDeg() {
        return pixelArcsec / ARCSEC_PER_DEG;
    }

    /** The pixel coordinate of the projection's centre, along both axes. */
    public int middle() {
        return size / 2;
    }

    /** Where a direction within 90° of the centre falls; that may be outside the image. */
    public Pixel toPixel(SkyPosition position) {
        double dec = Math.toRadians(position.decDeg());
        double dec0 = Math.toRadians(centre.decDeg());
        double dRa = Math.toRadians(position.raDeg() - centre.raDeg());
        double east = Math.cos(dec) * Math.sin(dRa);
        double north =
                Math.sin(dec) * Math.cos(dec0) - Math.cos(dec) * Math.sin(dec0) * Math.cos(dRa);
        double pixelsPerUnit = Math.toDegrees(1) / pixelDeg();
        return new Pixel(middle() - east * pixelsPerUnit, middle() + north * pixelsPerUnit);
    }

    /** The direction seen at a place in the plane of the image. */
    public SkyPosition toSky(Pixel pixel) {
        double unit = Math.toRadians(pixelDeg());
        double east = (middle() - pixel.x()) * unit;
        double north = (pixel.y() - middle()) * unit;
        double towards = Math.sqrt(1 - east * east - north * north);
        double dec0 = Math.toRadians(centre.decDeg());
        double sinDec = north * Math.cos(dec0) + towards * Math.sin(dec0);
        double dRa = Math.atan2(east, towards * Math.cos(dec0) - north * Math.sin(dec0));
        return new SkyPosition(
                centre.raDeg() + Math.toDegrees(dRa), Math.toDegrees(Math.asin(sinDec)));
    }

    /** The direction at a place in the plane of the image. */
    public SkyPosition toSky(double x, double y) {
        return toSky(new Pixel(x, y));
    }
}
