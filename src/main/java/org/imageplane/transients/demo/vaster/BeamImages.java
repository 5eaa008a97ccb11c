package org.imageplane.transients.demo.vaster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.field.FrameCube;

/**
 * The frames of one beam and the maps that the pipeline makes of them, pixel by pixel; a flagged frame counts nowhere.
 *
 * <p>Mean, deviation, reduced chi-square about the mean, and the highest frame above the mean over the noise: after
 * Wang et al. 2023, MNRAS 523, 5661.
 */
final class BeamImages {

    private static final int NOISE_STRIDE = 11;

    private final VasterBeam beam;
    private final FrameCube cube;
    private final int[] used;
    private final double noiseJyPerBeam;
    private final float[] response;
    private final float[] mean;
    private final float[] deviation;
    private final float[] chiSquare;
    private final float[] peak;

    /** Takes a painted cube and blanks the flagged frame. */
    BeamImages(VasterBeam beam, FrameCube cube) {
        this.beam = beam;
        this.cube = cube;
        Arrays.fill(cube.pixels()[VasterObservation.FLAGGED], Float.NaN);
        this.used =
                IntStream.range(0, cube.frames())
                        .filter(frame -> frame != VasterObservation.FLAGGED)
                        .toArray();
        int pixels = cube.grid().size() * cube.grid().size();
        this.response = new float[pixels];
        this.mean = new float[pixels];
        this.deviation = new float[pixels];
        this.chiSquare = new float[pixels];
        this.peak = new float[pixels];
        IntStream.range(0, cube.grid().size()).parallel().forEach(this::respond);
        this.noiseJyPerBeam = measureNoise();
        IntStream.range(0, cube.grid().size()).parallel().forEach(this::analyse);
    }

    private void respond(int y) {
        int size = cube.grid().size();
        for (int x = 0; x < size; x++) {
            response[y * size + x] = (float) beam.response(cube.grid().toSky(x, y));
        }
    }

    /** In the middle of the beam; from the differences of successive frames, which hold no steady source. */
    private double measureNoise() {
        float[] differences = new float[(used.length - 1) * (mean.length / NOISE_STRIDE)];
        int count = 0;
        for (int i = 1; i < used.length; i++) {
            float[] before = cube.pixels()[used[i - 1]];
            float[] frame = cube.pixels()[used[i]];
            for (int part = 0; part < mean.length / NOISE_STRIDE; part++) {
                int index = part * NOISE_STRIDE;
                differences[count++] = Math.abs(frame[index] - before[index]) * response[index];
            }
        }
        return Significance.DEVIATION_PER_MAD * median(differences) / Math.sqrt(2);
    }

    static float median(float[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void analyse(int y) {
        int size = cube.grid().size();
        for (int index = y * size; index < (y + 1) * size; index++) {
            double sum = 0;
            double squares = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int frame : used) {
                double value = cube.pixels()[frame][index];
                sum += value;
                squares += value * value;
                highest = Math.max(highest, value);
            }
            double average = sum / used.length;
            double variance = Math.max(0, (squares - sum * average) / freedom());
            double noise = noiseAt(index);
            mean[index] = (float) average;
            deviation[index] = (float) Math.sqrt(variance);
            chiSquare[index] = (float) (variance / (noise * noise));
            peak[index] = (float) ((highest - average) / noise);
        }
    }

    int freedom() {
        return used.length - 1;
    }

    /** Deviation of the noise in one frame at a pixel. */
    double noiseAt(int index) {
        return noiseJyPerBeam / response[index];
    }

    VasterBeam beam() {
        return beam;
    }

    FrameCube cube() {
        return cube;
    }

    /** The deep image, in Jy/beam. */
    float[] mean() {
        return mean;
    }

    float[] deviation() {
        return deviation;
    }

    float[] chiSquare() {
        return chiSquare;
    }

    float[] peak() {
        return peak;
    }

    /** How the frames scatter about the mean around a pixel: one value a frame, not a number for a flagged one. */
    double[] localRms(int x, int y, int reach) {
        int size = cube.grid().size();
        int width = 2 * reach + 1;
        double[] rms = new double[cube.frames()];
        float[] offsets = new float[width * width];
        for (int frame = 0; frame < rms.length; frame++) {
            for (int i = 0; i < offsets.length; i++) {
                int column = Math.clamp(x - reach + i % width, 0, size - 1);
                int row = Math.clamp(y - reach + i / width, 0, size - 1);
                int index = row * size + column;
                offsets[i] = Math.abs(cube.pixels()[frame][index] - mean[index]);
            }
            rms[frame] =
                    frame == VasterObservation.FLAGGED
                            ? Double.NaN
                            : Significance.DEVIATION_PER_MAD * median(offsets);
        }
        return rms;
    }
}
