package org.imageplane.transients.imaging.fits;

/**
 * The physical values of one plane, in the file's order: from the bottom row up, each from left to right; not a number
 * where there is none.
 */
public record ImagePlane(int width, int height, float[] values) {

    public ImagePlane {
        if (values.length != width * height) {
            throw new IllegalArgumentException(
                    "%d values are not %d × %d.".formatted(values.length, width, height));
        }
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }
}
