package org.imageplane.transients.demo.picture;

/** Which values get which colours. */
record ColourScale(double low, double high) {

    ColourScale {
        if (!(high > low)) {
            throw new IllegalArgumentException(
                    "A colour scale runs from a lower to a higher value.");
        }
    }

    /** Where a value lies: 0 at the low end, 1 at the high end. */
    double part(double value) {
        return (value - low) / (high - low);
    }

    int rgb(double value) {
        return Double.isNaN(value) ? ColourMap.BLANK.getRGB() : ColourMap.rgb(part(value));
    }
}
