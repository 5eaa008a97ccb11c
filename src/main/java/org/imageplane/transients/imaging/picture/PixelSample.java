package org.imageplane.transients.imaging.picture;

import java.io.IOException;
import java.util.Arrays;
import org.imageplane.transients.imaging.fits.FitsImage;
import org.imageplane.transients.imaging.fits.ImagePlane;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;

/** Values spread over an image, or over some planes of a cube, from which one range for all of it is chosen. */
final class PixelSample {

    private static final int PLANES = 24;
    private static final int VALUES = 10_000;

    private PixelSample() {}

    /** Values of one plane, sorted; at least one. */
    static float[] of(ImagePlane plane) throws UnreadableFitsException {
        float[] values = numbers(plane);
        if (values.length == 0) {
            throw new UnreadableFitsException("Every pixel of this image is blank.");
        }
        return thinned(values, VALUES);
    }

    /** Values of planes that are spread evenly over the cube, sorted; at least one. */
    static float[] of(FitsImage image, int shrink) throws IOException, UnreadableFitsException {
        int planes = Math.min(PLANES, image.planes());
        float[] all = new float[0];
        for (int i = 0; i < planes; i++) {
            int plane = (int) ((long) i * image.planes() / planes);
            float[] some = thinned(numbers(image.plane(plane, shrink)), VALUES / planes);
            int before = all.length;
            all = Arrays.copyOf(all, before + some.length);
            System.arraycopy(some, 0, all, before, some.length);
        }
        for (int plane = 0; plane < image.planes() && all.length == 0; plane++) {
            all = thinned(numbers(image.plane(plane, shrink)), VALUES);
        }
        if (all.length == 0) {
            throw new UnreadableFitsException("Every pixel of this image is blank.");
        }
        Arrays.sort(all);
        return all;
    }

    private static float[] numbers(ImagePlane plane) {
        float[] numbers = new float[plane.values().length];
        int count = 0;
        for (float value : plane.values()) {
            if (!Float.isNaN(value)) {
                numbers[count++] = value;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Every n-th value, sorted. */
    private static float[] thinned(float[] values, int limit) {
        int step = Math.max(1, values.length / limit);
        float[] some = new float[Math.min(limit, Math.ceilDiv(values.length, step))];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * step];
        }
        Arrays.sort(some);
        return some;
    }
}
