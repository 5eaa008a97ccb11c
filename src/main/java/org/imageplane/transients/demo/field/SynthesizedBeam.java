package org.imageplane.transients.demo.field;

/**
 * The main lobe of an interferometer's response to a point source, as an elliptical Gaussian.
 *
 * @param majorArcsec full width at half maximum along the long axis
 * @param minorArcsec full width at half maximum along the short axis
 * @param positionAngleDeg of the long axis, from north through east
 */
public record SynthesizedBeam(double majorArcsec, double minorArcsec, double positionAngleDeg) {

    private static final double FOUR_LN_2 = 4 * Math.log(2);

    public SynthesizedBeam {
        if (!(minorArcsec > 0 && majorArcsec >= minorArcsec)) {
            throw new IllegalArgumentException("A beam has a long and a short axis above zero.");
        }
    }

    /** The same antennas at another frequency: the beam shrinks as the frequency grows. */
    public SynthesizedBeam scaled(double factor) {
        return new SynthesizedBeam(majorArcsec * factor, minorArcsec * factor, positionAngleDeg);
    }

    /** The response at an offset, 1 in the middle. */
    public double response(double eastArcsec, double northArcsec) {
        double angle = Math.toRadians(positionAngleDeg);
        double along = northArcsec * Math.cos(angle) + eastArcsec * Math.sin(angle);
        double across = eastArcsec * Math.cos(angle) - northArcsec * Math.sin(angle);
        double squares = Math.pow(along / majorArcsec, 2) + Math.pow(across / minorArcsec, 2);
        return Math.exp(-FOUR_LN_2 * squares);
    }

    /** The sky's area that the beam takes in, in pixels of that size. */
    public double areaPix(double pixelArcsec) {
        return Math.PI * majorArcsec * minorArcsec / FOUR_LN_2 / (pixelArcsec * pixelArcsec);
    }
}
