package org.imageplane.transients.demo.field;

import java.util.SplittableRandom;

/** Random numbers that are the same for the same seeds on every machine. */
public final class Dice {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int LOW_16_BITS = 0xFFFF;
    private static final float MEAN_OF_FOUR = 4 * 32767.5f;

    /** Standard deviation of the sum of four whole numbers drawn evenly from 0 to 65535. */
    private static final float DEVIATION_OF_FOUR = (float) Math.sqrt((65536.0 * 65536.0 - 1) / 3);

    private final SplittableRandom random;

    /** Numbers that depend on all these seeds, and on their order. */
    public Dice(long... seeds) {
        long mixed = MIX;
        for (long seed : seeds) {
            mixed = (mixed ^ seed) * MIX;
            mixed ^= mixed >>> 32;
        }
        random = new SplittableRandom(mixed);
    }

    /** Evenly distributed from low to high. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Normally distributed with mean 0 and deviation 1 (Box and Muller 1958). */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Exponentially distributed with mean 1. */
    public double exponential() {
        return -StrictMath.log(1 - random.nextDouble());
    }

    /**
     * Mean 0, deviation 1 and a normal distribution's shape out to 3 deviations, at a tenth of the cost.
     *
     * <p>Good enough where many of them are added up, as when noise is convolved with a beam.
     */
    public float nearlyGaussian() {
        long bits = random.nextLong();
        long sum =
                (bits & LOW_16_BITS)
                        + (bits >>> 16 & LOW_16_BITS)
                        + (bits >>> 32 & LOW_16_BITS)
                        + (bits >>> 48);
        return (sum - MEAN_OF_FOUR) / DEVIATION_OF_FOUR;
    }
}
