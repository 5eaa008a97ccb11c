package org.imageplane.transients.demo.detection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Gaussians of several widths around every frame, with mean 0 and norm 1. */
final class GaussianTemplates {

    private static final double[] DEVIATIONS_FRAMES = {1, 2, 3.5};

    private final ConcurrentMap<Integer, float[][]> byFrames = new ConcurrentHashMap<>();

    /** The templates for curves of that many frames. */
    float[][] of(int frames) {
        return byFrames.computeIfAbsent(frames, GaussianTemplates::make);
    }

    private static float[][] make(int frames) {
        float[][] templates = new float[DEVIATIONS_FRAMES.length * frames][];
        for (int i = 0; i < templates.length; i++) {
            templates[i] = template(frames, i % frames, DEVIATIONS_FRAMES[i / frames]);
        }
        return templates;
    }

    private static float[] template(int frames, int centre, double deviation) {
        double[] values = new double[frames];
        double mean = 0;
        for (int i = 0; i < frames; i++) {
            values[i] = Math.exp(-Math.pow((i - centre) / deviation, 2) / 2);
            mean += values[i] / frames;
        }
        double squares = 0;
        for (int i = 0; i < frames; i++) {
            values[i] -= mean;
            squares += values[i] * values[i];
        }
        float[] template = new float[frames];
        for (int i = 0; i < frames; i++) {
            template[i] = (float) (values[i] / Math.sqrt(squares));
        }
        return template;
    }
}
