package org.imageplane.transients.demo.picture;

import java.awt.Color;

/**
 * The perceptually uniform colour map "inferno", interpolated between every fifteenth of its colours.
 *
 * <p>By Stéfan van der Walt and Nathaniel Smith, https://bids.github.io/colormap/, in the public domain (CC0).
 */
final class ColourMap {

    /** Where an image has no value. */
    static final Color BLANK = new Color(0x3a3f47);

    private static final int[] INFERNO = {
        0x000004, 0x0a0722, 0x1e0c45, 0x380962, 0x510e6c, 0x69166e, 0x801f6c, 0x982766, 0xb0315b,
        0xc63d4d, 0xd94d3d, 0xe9612b, 0xf47918, 0xfa9407, 0xfcb014, 0xf8cd37, 0xf2ea69, 0xfcffa4
    };

    private ColourMap() {}

    /** The colour as red, green and blue for a value from 0 (dark) to 1 (bright); values beyond get the ends'. */
    static int rgb(double value) {
        double place = Math.clamp(value, 0, 1) * (INFERNO.length - 1);
        int below = Math.min(INFERNO.length - 2, (int) place);
        double part = place - below;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = INFERNO[below] >> shift & 0xff;
            int high = INFERNO[below + 1] >> shift & 0xff;
            rgb |= (int) Math.round(low + part * (high - low)) << shift;
        }
        return rgb;
    }
}
