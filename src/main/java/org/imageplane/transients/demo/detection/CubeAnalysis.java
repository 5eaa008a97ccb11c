package org.imageplane.transients.demo.detection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.field.FrameCube;

/** What a detector knows of a cube: its mean, its median, its noise and a map for every filter. */
public final class CubeAnalysis {

    /** A normal distribution's deviation over its median absolute deviation. */
    private static final double DEVIATION_PER_MAD = 1.4826;

    /** Every so many pixels is enough to measure the noise. */
    private static final int NOISE_STRIDE = 7;

    private final FrameCube cube;
    private final float[] mean;
    private final float[] median;
    private final double noiseJyPerBeam;
    private final Map<TimeFilter, float[]> maps = new EnumMap<>(TimeFilter.class);

    /** Takes a painted cube. */
    public CubeAnalysis(FrameCube cube) {
        this.cube = cube;
        int size = cube.grid().size();
        this.mean = new float[size * size];
        this.median = new float[size * size];
        this.noiseJyPerBeam = measureNoise();
        for (TimeFilter filter : TimeFilter.values()) {
            maps.put(filter, new float[size * size]);
        }
        IntStream.range(0, size).parallel().forEach(this::analyseRow);
    }

    private void analyseRow(int y) {
        int size = cube.grid().size();
        for (int x = 0; x < size; x++) {
            int index = y * size + x;
            float[] curve = cube.curve(x, y);
            double sum = 0;
            for (float value : curve) {
                sum += value;
            }
            mean[index] = (float) (sum / curve.length);
            median[index] = medianOf(curve.clone());
            for (int i = 0; i < curve.length; i++) {
                curve[i] = (float) ((curve[i] - median[index]) / noiseJyPerBeam);
            }
            maps.forEach((filter, map) -> map[index] = filter.statistic(curve));
        }
    }

    /** From the differences of successive frames, which hold no steady source. */
    private double measureNoise() {
        int pixels = cube.pixels()[0].length;
        float[] differences = new float[(cube.frames() - 1) * (pixels / NOISE_STRIDE)];
        int count = 0;
        for (int frame = 1; frame < cube.frames(); frame++) {
            for (int i = 0; i < pixels / NOISE_STRIDE; i++) {
                int index = i * NOISE_STRIDE;
                differences[count++] =
                        Math.abs(cube.pixels()[frame][index] - cube.pixels()[frame - 1][index]);
            }
        }
        return DEVIATION_PER_MAD * medianOf(differences) / Math.sqrt(2);
    }

    /** The middle value; the values are put in order. */
    private static float medianOf(float[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** What stands out in a filter's map, highest first. */
    public List<Island> islands(TimeFilter filter) {
        return IslandFinder.find(map(filter), cube.grid().size(), filter.threshold());
    }

    public FrameCube cube() {
        return cube;
    }

    /** Deviation of the noise in one frame. */
    public double noiseJyPerBeam() {
        return noiseJyPerBeam;
    }

    /** Mean over the frames, pixel by pixel. */
    public float[] mean() {
        return mean;
    }

    /** Median over the frames, pixel by pixel: the steady sky. */
    public float[] median() {
        return median;
    }

    /** A filter's statistic, pixel by pixel. */
    public float[] map(TimeFilter filter) {
        float[] map = maps.get(filter);
        if (map == null) {
            throw new IllegalStateException("There is a map for every filter.");
        }
        return map;
    }

    /** Frame minus steady sky at one pixel, frame by frame. */
    public float[] residualCurve(int x, int y) {
        float steady = median[y * cube.grid().size() + x];
        float[] curve = cube.curve(x, y);
        for (int i = 0; i < curve.length; i++) {
            curve[i] -= steady;
        }
        return curve;
    }
}
