package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/**
 * A source that brightens and fades once, smoothly: the transient that the survey is after.
 *
 * @param peakFrame when it is brightest, in frames from the first one's middle; may lie between frames
 */
public record Pulse(SkyPosition position, double peakJy, double peakFrame, double fwhmFrames)
        implements Phenomenon {

    /** Its flux in the middle of a frame. */
    public double fluxJy(int frame) {
        double offset = (frame - peakFrame) / fwhmFrames;
        return peakJy * Math.exp(-4 * Math.log(2) * offset * offset);
    }

    @Override
    public void paint(FrameCube cube) {
        for (int frame = 0; frame < cube.frames(); frame++) {
            cube.addPoint(frame, cube.grid().toPixel(position), fluxJy(frame));
        }
    }
}
