package org.imageplane.transients.demo.detection;

import org.imageplane.transients.demo.field.ImageGrid;

/**
 * Connected pixels of a filter map that stand out.
 *
 * @param peakX where the map is highest
 * @param peakY where the map is highest
 * @param peak the map's highest value
 * @param centre mean of the pixels' places, each weighted with its value
 * @param areaPix number of pixels
 */
public record Island(int peakX, int peakY, double peak, ImageGrid.Pixel centre, int areaPix) {

    /** Radius of the circle with the same area, in pixels. */
    public double radiusPix() {
        return Math.sqrt(areaPix / Math.PI);
    }
}
