package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/**
 * A source of the survey's catalogue.
 *
 * @param fluxJy at {@link #REFERENCE_MHZ}
 * @param spectralIndex flux goes as frequency to this power
 * @param modulation deviation of its flux from frame to frame as a part of the flux; 0 for a steady source
 */
public record RadioSource(
        String name, SkyPosition position, double fluxJy, double spectralIndex, double modulation) {

    public static final double REFERENCE_MHZ = 200;

    public double fluxJyAt(double frequencyMhz) {
        return fluxJy * Math.pow(frequencyMhz / REFERENCE_MHZ, spectralIndex);
    }
}
