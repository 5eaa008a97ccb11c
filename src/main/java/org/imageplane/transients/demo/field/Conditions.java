package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/**
 * How well an observation went.
 *
 * @param noiseJyPerBeam deviation in one frame where the telescope is most sensitive
 * @param sensitivity the primary beam, by which the images are divided
 * @param gainError deviation of the flux scale from frame to frame, as a part
 * @param driftArcsec typical step of the ionosphere's shift of all sources from frame to frame
 * @param badFrame a frame whose calibration failed; -1 for none
 */
public record Conditions(
        double frequencyMhz,
        double noiseJyPerBeam,
        Sensitivity sensitivity,
        double gainError,
        double driftArcsec,
        int badFrame) {

    /** The telescope's response towards a direction as a part of the best. */
    @FunctionalInterface
    public interface Sensitivity {
        double at(SkyPosition position);
    }
}
