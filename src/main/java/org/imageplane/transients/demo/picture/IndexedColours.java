package org.imageplane.transients.demo.picture;

import java.awt.Color;
import java.awt.image.IndexColorModel;

/** The few colours of an animation: the colour map's first, then greys for text, then the marks'. */
final class IndexedColours {

    /** Steps of a third of the noise are fine enough, and noise in finer ones would hardly pack. */
    private static final int STEPS = 32;

    private static final int GREYS = 24;
    private static final int DARKEST_GREY = 0x10;
    private static final int BRIGHTEST_GREY = 0xea;
    private static final Color[] MARKS = {ColourMap.BLANK, Pen.CANDIDATE, Pen.KNOWN, Pen.PAPER};
    static final IndexColorModel PALETTE = palette();

    private IndexedColours() {}

    /** The index for a part of the scale from 0 to 1; for not a number the colour of no value. */
    static int index(double part) {
        return Double.isNaN(part)
                ? STEPS + GREYS
                : (int) Math.round(Math.clamp(part, 0, 1) * (STEPS - 1));
    }

    private static IndexColorModel palette() {
        byte[][] parts = new byte[3][STEPS + GREYS + MARKS.length];
        for (int i = 0; i < STEPS; i++) {
            set(parts, i, ColourMap.rgb(i / (STEPS - 1.0)));
        }
        for (int i = 0; i < GREYS; i++) {
            double part = i / (GREYS - 1.0);
            int grey = (int) Math.round(DARKEST_GREY + part * (BRIGHTEST_GREY - DARKEST_GREY));
            set(parts, STEPS + i, new Color(grey, grey, grey).getRGB());
        }
        for (int i = 0; i < MARKS.length; i++) {
            set(parts, STEPS + GREYS + i, MARKS[i].getRGB());
        }
        return new IndexColorModel(8, parts[0].length, parts[0], parts[1], parts[2]);
    }

    private static void set(byte[][] parts, int index, int rgb) {
        parts[0][index] = (byte) (rgb >> 16);
        parts[1][index] = (byte) (rgb >> 8);
        parts[2][index] = (byte) rgb;
    }
}
