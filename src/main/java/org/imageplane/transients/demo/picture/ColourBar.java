package org.imageplane.transients.demo.picture;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The colours of a scale beside an image, with numbers and a unit. */
record ColourBar(ColourScale scale, String label) {

    private static final int WIDTH = 14;

    void draw(Pen pen, double x, double y, double height) {
        for (int i = 0; i < height; i++) {
            pen.colour(new Color(ColourMap.rgb(1 - i / height)));
            pen.graphics().fill(new Rectangle2D.Double(x, y + i, WIDTH, 1));
        }
        pen.colour(Pen.FAINT).font(Pen.SMALL, false);
        pen.graphics().draw(new Rectangle2D.Double(x, y, WIDTH, height));
        Ticks ticks = Ticks.between(scale.low(), scale.high(), 7);
        for (double value : ticks.values()) {
            double at = y + height * (1 - scale.part(value));
            pen.graphics().draw(new Line2D.Double(x + WIDTH, at, x + WIDTH + 4, at));
            pen.left(ticks.label(value), x + WIDTH + 7, at + 4);
        }
        pen.colour(Pen.INK).font(Pen.TEXT, false);
        pen.upwards(label, x + WIDTH + 54, y + height / 2);
    }
}
