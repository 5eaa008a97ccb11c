package org.imageplane.transients.demo.detection;

/**
 * Ways to look for change along a light curve that is in units of the noise, with its median at zero.
 *
 * <p>Each statistic is in deviations above what noise alone gives.
 */
public enum TimeFilter {
    /** The curve scatters more than noise does. */
    RMS("rms", "RMS over the frames", 5.5) {
        @Override
        float statistic(float[] curve) {
            double mean = 0;
            for (float value : curve) {
                mean += value;
            }
            mean /= curve.length;
            double squares = 0;
            for (float value : curve) {
                squares += (value - mean) * (value - mean);
            }
            int freedom = curve.length - 1;
            return (float) ((Math.sqrt(squares / freedom) - 1) * Math.sqrt(2.0 * freedom));
        }
    },
    /** The curve goes up and down again as a Gaussian in time does: a matched filter. */
    TCG("tcg", "Gaussian in time", 5.3) {
        private final GaussianTemplates templates = new GaussianTemplates();

        @Override
        float statistic(float[] curve) {
            float best = 0;
            for (float[] template : templates.of(curve.length)) {
                float product = 0;
                for (int i = 0; i < template.length; i++) {
                    product += template[i] * curve[i];
                }
                best = Math.max(best, product);
            }
            return best;
        }
    },
    /** One frame stands out. */
    SPIKE("spike", "Brightest frame", 5.0) {
        @Override
        float statistic(float[] curve) {
            float best = 0;
            for (float value : curve) {
                best = Math.max(best, value);
            }
            return best;
        }
    };

    private final String id;
    private final String label;
    private final double threshold;

    TimeFilter(String id, String label, double threshold) {
        this.id = id;
        this.label = label;
        this.threshold = threshold;
    }

    abstract float statistic(float[] curve);

    /** What the survey's tables and file names call it. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** From which statistic on an island is a candidate. */
    public double threshold() {
        return threshold;
    }
}
