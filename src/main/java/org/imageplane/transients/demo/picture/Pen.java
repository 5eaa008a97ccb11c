package org.imageplane.transients.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/** Writes text where it belongs and keeps the pictures' colours. */
record Pen(Graphics2D graphics) {

    static final Color PAPER = new Color(0x101214);
    static final Color INK = new Color(0xe8eaed);
    static final Color FAINT = new Color(0x9aa0a8);
    static final Color CANDIDATE = new Color(0x35e0ff);
    static final Color KNOWN = new Color(0xa6f28f);
    static final int TEXT = 14;
    static final int SMALL = 12;

    Pen {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(1.5f));
    }

    Pen colour(Color colour) {
        graphics.setColor(colour);
        return this;
    }

    Pen font(int size, boolean bold) {
        graphics.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size));
        return this;
    }

    /** Text that starts at x. */
    void left(String text, double x, double baseline) {
        graphics.drawString(text, (float) x, (float) baseline);
    }

    /** Text with its middle at x. */
    void centre(String text, double x, double baseline) {
        left(text, x - graphics.getFontMetrics().stringWidth(text) / 2.0, baseline);
    }

    /** Text that ends at x. */
    void right(String text, double x, double baseline) {
        left(text, x - graphics.getFontMetrics().stringWidth(text), baseline);
    }

    /** Text that reads upwards, with its middle at y. */
    void upwards(String text, double baseline, double y) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(baseline, y);
        graphics.rotate(-Math.PI / 2);
        centre(text, 0, 0);
        graphics.setTransform(before);
    }
}
