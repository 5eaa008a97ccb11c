package org.imageplane.transients.imaging.picture;

import org.imageplane.transients.imaging.fits.ImagePlane;
import org.imageplane.transients.imaging.wcs.PixelPosition;

/**
 * How a plane is turned for display: north up and east left where the sky is known, by flips and quarter turns when north
 * is within 1° of an axis, else by a rotation. Display coordinates are counted from the top left corner of the picture, a
 * pixel's centre at +0.5; those of the plane from the centre of its first pixel.
 *
 * @param width of the picture, {@code height} likewise
 * @param northX direction of up in the plane, a unit vector (x right, y up); {@code leftX}, {@code leftY} that of left
 */
record Orientation(
        int planeWidth,
        int planeHeight,
        int width,
        int height,
        double northX,
        double northY,
        double leftX,
        double leftY) {

    /** As the file has it, its first row at the bottom. */
    static Orientation plain(int width, int height) {
        return new Orientation(width, height, width, height, 0, 1, -1, 0);
    }

    /**
     * With that direction of north up.
     *
     * @param mirrored whether east is to the right of north in the plane
     */
    static Orientation northUp(
            int width, int height, double northX, double northY, boolean mirrored) {
        double angle = Math.atan2(northY, northX);
        double quarter = Math.PI / 2;
        double nearest = Math.rint(angle / quarter) * quarter;
        boolean snapped = Math.abs(angle - nearest) <= Math.toRadians(1);
        double x = snapped ? Math.rint(Math.cos(nearest)) : Math.cos(angle);
        double y = snapped ? Math.rint(Math.sin(nearest)) : Math.sin(angle);
        double across = Math.abs(y) * width + Math.abs(x) * height;
        double along = Math.abs(x) * width + Math.abs(y) * height;
        return new Orientation(
                width,
                height,
                (int) Math.ceil(across - 1e-9),
                (int) Math.ceil(along - 1e-9),
                x,
                y,
                mirrored ? y : -y,
                mirrored ? -x : x);
    }

    /** Where a place of the plane is displayed. */
    PixelPosition toDisplay(PixelPosition plane) {
        double dx = plane.x() - (planeWidth - 1) / 2.0;
        double dy = plane.y() - (planeHeight - 1) / 2.0;
        return new PixelPosition(
                width / 2.0 - (leftX * dx + leftY * dy),
                height / 2.0 - (northX * dx + northY * dy));
    }

    /** The angle of a direction of the plane on the display, in degrees from up towards left. */
    double displayAngleDeg(double x, double y) {
        return Math.toDegrees(Math.atan2(leftX * x + leftY * y, northX * x + northY * y));
    }

    /** The values as displayed, top row first; not a number outside the plane. */
    float[] turn(ImagePlane plane) {
        float[] turned = new float[width * height];
        boolean exact = northX == 0 || northY == 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double right = column + 0.5 - width / 2.0;
                double down = row + 0.5 - height / 2.0;
                double x = (planeWidth - 1) / 2.0 - leftX * right - northX * down;
                double y = (planeHeight - 1) / 2.0 - leftY * right - northY * down;
                turned[row * width + column] =
                        exact
                                ? plane.at((int) Math.rint(x), (int) Math.rint(y))
                                : between(plane, x, y);
            }
        }
        return turned;
    }

    /** Bilinear among the neighbours that are numbers, where the nearest one is. */
    private static float between(ImagePlane plane, double x, double y) {
        if (Float.isNaN(value(plane, (int) Math.rint(x), (int) Math.rint(y)))) {
            return Float.NaN;
        }
        int left = (int) Math.floor(x);
        int below = (int) Math.floor(y);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i <= 1; i++) {
            for (int j = 0; j <= 1; j++) {
                float value = value(plane, left + i, below + j);
                double weight = Math.abs(1 - i - (x - left)) * Math.abs(1 - j - (y - below));
                if (!Float.isNaN(value)) {
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return (float) (sum / weights);
    }

    private static float value(ImagePlane plane, int x, int y) {
        return x >= 0 && x < plane.width() && y >= 0 && y < plane.height()
                ? plane.at(x, y)
                : Float.NaN;
    }
}
