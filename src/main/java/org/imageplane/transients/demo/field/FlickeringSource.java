package org.imageplane.transients.demo.field;

import org.imageplane.transients.sky.SkyPosition;

/** A source whose flux is drawn anew for every frame, as a pulsar's of which some frames catch a strong pulse. */
public record FlickeringSource(SkyPosition position, double meanJy, Dice dice)
        implements Phenomenon {

    @Override
    public void paint(FrameCube cube) {
        for (int frame = 0; frame < cube.frames(); frame++) {
            cube.addPoint(frame, cube.grid().toPixel(position), meanJy * dice.exponential());
        }
    }
}
