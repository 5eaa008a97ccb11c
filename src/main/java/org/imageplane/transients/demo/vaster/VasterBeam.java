package org.imageplane.transients.demo.vaster;

import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.SynthesizedBeam;
import org.imageplane.transients.sky.SkyPosition;

/** One of the beams that the phased-array feed forms, and the image of its middle. */
record VasterBeam(int index, SkyPosition centre) {

    static final int SIZE_PIX = 640;
    static final double PIXEL_ARCSEC = 4;
    static final SynthesizedBeam RESOLUTION = new SynthesizedBeam(15.2, 12.6, 74);

    /** Full width at half power at {@value VasterObservation#FREQUENCY_MHZ} MHz (McConnell et al. 2020, PASA 37, e048). */
    private static final double HALF_POWER_WIDTH_DEG = 1.6;

    ImageGrid grid() {
        return new ImageGrid(centre, SIZE_PIX, PIXEL_ARCSEC);
    }

    /** What is left of a source's flux on its way through the beam, 1 in its middle. */
    double response(SkyPosition position) {
        double offset = position.separationDeg(centre) / HALF_POWER_WIDTH_DEG;
        return Math.exp(-4 * Math.log(2) * offset * offset);
    }

    boolean sees(SkyPosition position, double fringePix) {
        ImageGrid.Pixel at = grid().toPixel(position);
        return at.x() > fringePix
                && at.y() > fringePix
                && at.x() < SIZE_PIX - fringePix
                && at.y() < SIZE_PIX - fringePix;
    }
}
