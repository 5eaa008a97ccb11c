package org.imageplane.transients.demo.picture;

import java.util.Arrays;
import org.imageplane.transients.demo.field.ImageGrid;

/**
 * A square window on an image, which may reach over its edge.
 *
 * @param centreX the pixel in its middle
 * @param centreY the pixel in its middle
 * @param size pixels along each side, an odd number
 */
public record Cutout(ImageGrid grid, int centreX, int centreY, int size) {

    public Cutout {
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("A cut-out has an odd number of pixels.");
        }
    }

    /** The image's column that is the cut-out's first. */
    int left() {
        return centreX - size / 2;
    }

    /** The image's row that is the cut-out's first. */
    int bottom() {
        return centreY - size / 2;
    }

    /** The pixels of one image inside the window; not a number outside the image. */
    float[] of(float[] plane) {
        float[] cut = new float[size * size];
        Arrays.fill(cut, Float.NaN);
        int from = Math.max(0, left());
        int to = Math.min(grid.size(), left() + size);
        for (int row = 0; row < size; row++) {
            int y = bottom() + row;
            if (y >= 0 && y < grid.size() && to > from) {
                System.arraycopy(
                        plane, y * grid.size() + from, cut, row * size + from - left(), to - from);
            }
        }
        return cut;
    }

    boolean contains(ImageGrid.Pixel pixel) {
        return Math.abs(pixel.x() - centreX) < size / 2.0
                && Math.abs(pixel.y() - centreY) < size / 2.0;
    }
}
