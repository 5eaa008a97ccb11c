package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/**
 * A star's radio flare: it rises within a frame or two and fades away exponentially.
 *
 * @param quiescentJy what is seen of the star at any time
 * @param peakJy what the flare adds when it is brightest
 * @param peakFrame when that is, in frames from the first one's middle
 */
public record Flare(
        SkyPosition position,
        double quiescentJy,
        double peakJy,
        double peakFrame,
        double riseFrames,
        double decayFrames)
        implements Phenomenon {

    /** Its flux in the middle of a frame. */
    double fluxJy(int frame) {
        double since = frame - peakFrame;
        double flare =
                since < 0
                        ? Math.exp(-Math.pow(since / riseFrames, 2))
                        : Math.exp(-since / decayFrames);
        return quiescentJy + peakJy * flare;
    }

    @Override
    public void paint(FrameCube cube) {
        for (int frame = 0; frame < cube.frames(); frame++) {
            cube.addPoint(frame, cube.grid().toPixel(position), fluxJy(frame));
        }
    }
}
