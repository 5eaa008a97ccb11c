package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/**
 * A compact source that the turbulent gas before it focuses and defocuses, smoothly over hours (intra-day variability).
 *
 * @param modulation deviation of its flux as a part of the mean
 * @param periodFrames the slowest of the waves that its light curve is made of
 * @param seed the same seed gives the same light curve in every cube
 */
public record ScintillatingSource(
        SkyPosition position, double meanJy, double modulation, double periodFrames, long seed)
        implements Phenomenon {

    private static final int WAVES = 6;

    @Override
    public void paint(FrameCube cube) {
        double[] factor = factors(cube.frames());
        for (int frame = 0; frame < factor.length; frame++) {
            cube.addPoint(frame, cube.grid().toPixel(position), meanJy * factor[frame]);
        }
    }

    /** Flux over mean flux, frame by frame: waves of random phase, never below zero. */
    double[] factors(int frames) {
        Dice dice = new Dice(seed);
        double[] factors = new double[frames];
        for (int wave = 0; wave < WAVES; wave++) {
            double turns = dice.between(1, 2.5) / periodFrames;
            double phase = dice.between(0, 2 * Math.PI);
            for (int frame = 0; frame < frames; frame++) {
                factors[frame] += StrictMath.cos(2 * Math.PI * turns * frame + phase);
            }
        }
        double height = modulation * Math.sqrt(2.0 / WAVES);
        for (int frame = 0; frame < frames; frame++) {
            factors[frame] = Math.max(0, 1 + height * factors[frame]);
        }
        return factors;
    }
}
