package org.imageplane.transients.demo.field;

/** Noise as an interferometer makes it: neighbouring pixels go together over the size of the beam. */
final class BeamNoise {

    private final int size;
    private final int reach;
    private final float[] kernel;

    BeamNoise(ImageGrid grid, SynthesizedBeam beam) {
        this.size = grid.size();
        this.reach = (int) Math.ceil(1.1 * beam.majorArcsec() / grid.pixelArcsec());
        int width = 2 * reach + 1;
        this.kernel = new float[width * width];
        double squares = 0;
        for (int i = 0; i < kernel.length; i++) {
            double dx = (i % width - reach) * grid.pixelArcsec();
            double dy = (i / width - reach) * grid.pixelArcsec();
            kernel[i] = (float) beam.response(-dx, dy);
            squares += kernel[i] * kernel[i];
        }
        float norm = (float) Math.sqrt(squares);
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= norm;
        }
    }

    /** Fills a frame with noise of deviation 1. */
    void fill(float[] frame, Dice dice) {
        int wide = size + 2 * reach;
        float[] white = new float[wide * wide];
        for (int i = 0; i < white.length; i++) {
            white[i] = dice.nearlyGaussian();
        }
        int width = 2 * reach + 1;
        for (int y = 0; y < size; y++) {
            float[] row = new float[size];
            for (int i = 0; i < kernel.length; i++) {
                add(row, white, (y + i / width) * wide + i % width, kernel[i]);
            }
            System.arraycopy(row, 0, frame, y * size, size);
        }
    }

    /** The inner loop on its own, so that the compiler makes vector instructions of it. */
    private static void add(float[] row, float[] white, int from, float weight) {
        for (int x = 0; x < row.length; x++) {
            row[x] += weight * white[from + x];
        }
    }
}
