package org.imageplane.transients.imaging.picture;

import nom.tam.fits.Header;
import org.imageplane.transients.imaging.picture.PictureMarks.BeamEllipse;
import org.imageplane.transients.imaging.picture.PictureMarks.ScaleBar;
import org.jspecify.annotations.Nullable;

/** Lengths on the sky in pixels of a picture. */
final class SkyScale {

    private static final double ARCSEC_DEG = 1.0 / 3600;
    private static final double ARCMIN_DEG = 1.0 / 60;

    /** The bar is as long as the longest of these that fits this part of the width. */
    private static final double PART_OF_WIDTH = 0.3;

    private static final int[] STEPS = {30, 20, 10, 5, 2, 1};
    private static final int[] DEGREES = {60, 30, 20, 10, 5, 2, 1};

    private SkyScale() {}

    /** A bar of a round length, or null when not even the shortest one fits. */
    static @Nullable ScaleBar bar(int width, double pixelDeg) {
        double longest = width * PART_OF_WIDTH * pixelDeg;
        for (int degrees : DEGREES) {
            if (degrees <= longest) {
                return new ScaleBar(degrees / pixelDeg, degrees + "°");
            }
        }
        for (int step : STEPS) {
            if (step * ARCMIN_DEG <= longest) {
                return new ScaleBar(step * ARCMIN_DEG / pixelDeg, step + "′");
            }
        }
        for (int step : STEPS) {
            if (step * ARCSEC_DEG <= longest) {
                return new ScaleBar(step * ARCSEC_DEG / pixelDeg, step + "″");
            }
        }
        for (int step : new int[] {500, 200, 100, 50, 20, 10, 5, 2, 1}) {
            if (step * ARCSEC_DEG / 1000 <= longest) {
                return new ScaleBar(step * ARCSEC_DEG / 1000 / pixelDeg, step + " mas");
            }
        }
        return null;
    }

    /** The beam that BMAJ, BMIN and BPA (degrees, from north through east) tell, or CLEANBMJ and so on; else null. */
    static @Nullable BeamEllipse beam(Header header, double pixelDeg, double northAngleDeg) {
        String[] keys =
                header.containsKey("BMAJ")
                        ? new String[] {"BMAJ", "BMIN", "BPA"}
                        : new String[] {"CLEANBMJ", "CLEANBMN", "CLEANBPA"};
        double major = header.getDoubleValue(keys[0], 0);
        double minor = header.getDoubleValue(keys[1], major);
        double angle = header.getDoubleValue(keys[2], 0);
        return major > 0 && minor > 0 && minor <= major && major < 180 && Double.isFinite(angle)
                ? new BeamEllipse(major / pixelDeg, minor / pixelDeg, angle + northAngleDeg)
                : null;
    }
}
