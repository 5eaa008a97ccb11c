package org.imageplane.transients.imaging.picture;

/**
 * The values, in the image's unit, that get the first and the last colour; values beyond get the ends'.
 *
 * @param high not less than {@code low}; equal when all values are
 */
public record Range(float low, float high) {

    private static final int MIDDLE = 128;

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("%s to %s is no range.".formatted(low, high));
        }
    }

    /** The entry of the palette for a value: 0 where there is none, else 1 to 255. */
    byte entry(float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        if (low == high) {
            return (byte) (value < low ? 1 : value > high ? ColourMap.COLOURS : MIDDLE);
        }
        double part = ((double) value - low) / ((double) high - low);
        return (byte) (1 + Math.clamp((int) (part * ColourMap.COLOURS), 0, ColourMap.COLOURS - 1));
    }
}
