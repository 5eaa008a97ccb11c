package org.imageplane.transients.demo.picture;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * A light curve as a PNG picture.
 *
 * @param hours since the start, one a point
 * @param flux in mJy/beam; not a number is a gap
 * @param error of each point, in mJy/beam
 */
public record CurvePicture(String title, double[] hours, double[] flux, double[] error) {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final Rectangle2D.Double PLOT = new Rectangle2D.Double(86, 40, 790, 316);
    private static final double DOT = 6;

    /** Writes the picture as PNG. */
    public void write(OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Pen pen = new Pen(graphics);
            pen.colour(Pen.PAPER).graphics().fillRect(0, 0, WIDTH, HEIGHT);
            pen.colour(Pen.INK).font(Pen.TEXT, true).left(title, PLOT.x, 26);
            ColourScale range = range();
            drawAxes(pen, range);
            drawPoints(pen, range);
        } finally {
            graphics.dispose();
        }
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("This Java cannot write PNG pictures.");
        }
    }

    private ColourScale range() {
        double low = 0;
        double high = 0;
        for (int i = 0; i < flux.length; i++) {
            if (!Double.isNaN(flux[i])) {
                low = Math.min(low, flux[i] - 1.5 * error[i]);
                high = Math.max(high, flux[i] + 1.5 * error[i]);
            }
        }
        return new ColourScale(low, high > low ? high : low + 1);
    }

    private double x(double hour) {
        return PLOT.x + PLOT.width * (hour + 0.2) / (hours[hours.length - 1] + 0.4);
    }

    private static double y(ColourScale range, double value) {
        return PLOT.y + PLOT.height * (1 - range.part(value));
    }

    private void drawAxes(Pen pen, ColourScale range) {
        double bottom = PLOT.y + PLOT.height;
        pen.colour(Pen.FAINT).font(Pen.SMALL, false).graphics().draw(PLOT);
        Ticks times = Ticks.between(0, hours[hours.length - 1], 8);
        for (double time : times.values()) {
            pen.graphics().draw(new Line2D.Double(x(time), bottom, x(time), bottom + 6));
            pen.centre(times.label(time), x(time), bottom + 20);
        }
        Ticks fluxes = Ticks.between(range.low(), range.high(), 7);
        for (double value : fluxes.values()) {
            double at = y(range, value);
            pen.graphics().draw(new Line2D.Double(PLOT.x - 6, at, PLOT.x, at));
            pen.right(fluxes.label(value), PLOT.x - 9, at + 4);
        }
        pen.colour(Pen.INK).font(Pen.TEXT, false);
        pen.centre("Hours since the start", PLOT.x + PLOT.width / 2, bottom + 44);
        pen.upwards("Flux density (mJy/beam)", PLOT.x - 58, PLOT.y + PLOT.height / 2);
    }

    private void drawPoints(Pen pen, ColourScale range) {
        for (int i = 0; i < flux.length; i++) {
            if (Double.isNaN(flux[i])) {
                continue;
            }
            double x = x(hours[i]);
            double y = y(range, flux[i]);
            double above = y(range, flux[i] + error[i]);
            double below = y(range, flux[i] - error[i]);
            pen.colour(Pen.FAINT).graphics().draw(new Line2D.Double(x, above, x, below));
            pen.colour(Pen.CANDIDATE)
                    .graphics()
                    .fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
        }
    }
}
