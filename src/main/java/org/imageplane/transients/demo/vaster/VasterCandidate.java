package org.imageplane.transients.demo.vaster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imageplane.transients.sky.SkyPosition;

/**
 * One row of a beam's final table, in its columns' order.
 *
 * @param x the brightest pixel of the statistic, where the light curve is taken
 * @param measured every column after the name and the two texts of the position
 */
record VasterCandidate(
        int number, int x, int y, SkyPosition position, Map<String, Object> measured) {

    private static final int RMS_REACH = 15;
    private static final double GAUSSIAN_THRESHOLD = 5;
    private static final double GAUSSIAN_DEVIATION_FRAMES = 2;

    VasterCandidate {
        measured = new LinkedHashMap<>(measured);
    }

    /** {@code J212945.04-042906.81}, as the pipeline names it. */
    String name() {
        return "J" + (position.raHms(2) + position.decDms(2)).replace(":", "");
    }

    /** Flux at the brightest pixel, frame by frame, in Jy/beam. */
    float[] curve(BeamImages images) {
        return images.cube().curve(x, y);
    }

    double[] rms(BeamImages images) {
        return images.localRms(x, y, RMS_REACH);
    }

    /** A Gaussian of two frames' deviation slid along the curve; not a number where it finds nothing. */
    static double gaussian(float[] curve, double mean, double noise) {
        double best = 0;
        for (int centre = 0; centre < curve.length; centre++) {
            double product = 0;
            double squares = 0;
            for (int frame = 0; frame < curve.length; frame++) {
                double offset = (frame - centre) / GAUSSIAN_DEVIATION_FRAMES;
                double weight = Float.isNaN(curve[frame]) ? 0 : Math.exp(-offset * offset / 2);
                product += weight == 0 ? 0 : weight * (curve[frame] - mean) / noise;
                squares += weight * weight;
            }
            best = Math.max(best, product / Math.sqrt(squares));
        }
        return best > GAUSSIAN_THRESHOLD ? best : Double.NaN;
    }
}
