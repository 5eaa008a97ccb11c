package org.imageplane.transients.imaging.picture;

import java.util.Optional;
import org.imageplane.transients.imaging.wcs.CelestialWcs;
import org.imageplane.transients.imaging.wcs.PixelPosition;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * The sky about the middle of an image: which way north and east are, and how large a pixel is.
 *
 * @param northX unit vector of north in pixels (x right, y up); {@code eastX}, {@code eastY} that of east
 * @param pixelDeg size of a pixel, in degrees
 */
record SkyGeometry(
        CelestialWcs wcs,
        double northX,
        double northY,
        double eastX,
        double eastY,
        double pixelDeg,
        boolean atPole) {

    /** North turns around within a few pixels of a pole, where "up" would mean nothing. */
    private static final int POLE_PIXELS = 5;

    /** The geometry, unless the middle of the image is off the sky. */
    static Optional<SkyGeometry> of(CelestialWcs wcs, int width, int height) {
        var middle = new PixelPosition((width - 1) / 2.0, (height - 1) / 2.0);
        return wcs.pixelToSky(middle.x(), middle.y()).map(position -> at(wcs, middle, position));
    }

    private static @Nullable SkyGeometry at(
            CelestialWcs wcs, PixelPosition middle, SkyPosition position) {
        double step = Math.sqrt(wcs.pixelAreaDeg2());
        if (!(step > 0 && step < 10)) {
            return null;
        }
        double dec = position.decDeg();
        boolean southwards = dec + step > 90;
        var along = new SkyPosition(position.raDeg(), southwards ? dec - step : dec + step);
        double raStep = step / Math.max(Math.cos(Math.toRadians(dec)), 1e-6);
        var across = new SkyPosition(position.raDeg() + Math.min(raStep, 90), dec);
        Optional<PixelPosition> north = wcs.skyToPixel(along);
        Optional<PixelPosition> east = wcs.skyToPixel(across);
        if (north.isEmpty() || east.isEmpty()) {
            return null;
        }
        double nx = north.get().x() - middle.x();
        double ny = north.get().y() - middle.y();
        double ex = east.get().x() - middle.x();
        double ey = east.get().y() - middle.y();
        double n = (southwards ? -1 : 1) * Math.hypot(nx, ny);
        double e = Math.hypot(ex, ey);
        if (!(Double.isFinite(1 / n) && Double.isFinite(1 / e))) {
            return null;
        }
        return new SkyGeometry(
                wcs,
                nx / n,
                ny / n,
                ex / e,
                ey / e,
                position.separationDeg(along) / Math.abs(n),
                90 - Math.abs(dec) < POLE_PIXELS * step);
    }

    Orientation orientation(int width, int height) {
        boolean mirrored = northX * eastY - northY * eastX < 0;
        return atPole
                ? Orientation.plain(width, height)
                : Orientation.northUp(width, height, northX, northY, mirrored);
    }
}
