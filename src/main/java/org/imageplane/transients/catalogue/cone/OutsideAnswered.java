package org.imageplane.transients.catalogue.cone;

import org.imageplane.transients.sky.SkyPosition;

/** A service answered for a cone around this position, or failed to; in millionths of a degree. */
public record OutsideAnswered(long raMicrodeg, long decMicrodeg) {

    private static final double MICRO = 1e6;

    static OutsideAnswered at(SkyPosition centre) {
        return new OutsideAnswered(
                Math.round(centre.raDeg() * MICRO), Math.round(centre.decDeg() * MICRO));
    }

    SkyPosition centre() {
        return new SkyPosition(raMicrodeg / MICRO, decMicrodeg / MICRO);
    }
}
