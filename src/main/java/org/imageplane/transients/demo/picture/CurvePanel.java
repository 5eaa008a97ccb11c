package org.imageplane.transients.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.imageplane.transients.sky.TimeScales;

/** The candidate's light curve with the noise as error bars. */
record CurvePanel(Subject subject) {

    private static final int TICK = 6;
    private static final double DOT = 6;

    void draw(Pen pen, int x, int y, int width, int height) {
        pen.colour(Pen.INK).font(Pen.TEXT, true);
        pen.left("Light curve at the brightest pixel", x, y - 9);
        float[] curve = subject.curve();
        double noise = subject.analysis().noiseJyPerBeam();
        ColourScale flux = range(curve, noise);
        Axes axes = new Axes(x, y, width, height, curve.length * subject.frameSeconds(), flux);
        drawPeakFrame(pen, axes);
        drawAxes(pen, axes);
        drawCurve(pen, axes, noise);
    }

    /** All points with their noise, and zero unless the curve is far from it. */
    private static ColourScale range(float[] curve, double noise) {
        double low = Double.MAX_VALUE;
        double high = 5 * noise;
        for (float value : curve) {
            low = Math.min(low, value - 1.5 * noise);
            high = Math.max(high, value + 1.5 * noise);
        }
        boolean farFromZero = low > high - low;
        return new ColourScale(farFromZero ? low : Math.min(low, -2 * noise), high);
    }

    private void drawPeakFrame(Pen pen, Axes axes) {
        double from = axes.x(subject.peakFrame() * subject.frameSeconds());
        double to = axes.x((subject.peakFrame() + 1) * subject.frameSeconds());
        pen.colour(new Color(0x263038));
        pen.graphics().fill(new Rectangle2D.Double(from, axes.top(), to - from, axes.height()));
    }

    private void drawAxes(Pen pen, Axes axes) {
        double left = axes.left();
        double bottom = axes.top() + axes.height();
        pen.colour(Pen.FAINT).font(Pen.SMALL, false);
        pen.graphics().draw(new Rectangle2D.Double(left, axes.top(), axes.width(), axes.height()));
        Ticks times = Ticks.between(0, axes.seconds(), 6);
        for (double time : times.values()) {
            double at = axes.x(time);
            pen.graphics().draw(new Line2D.Double(at, bottom, at, bottom + TICK));
            pen.centre(times.label(time), at, bottom + TICK + 14);
        }
        Ticks fluxes = Ticks.between(axes.flux().low(), axes.flux().high(), 7);
        for (double flux : fluxes.values()) {
            double at = axes.y(flux);
            pen.graphics().draw(new Line2D.Double(left - TICK, at, left, at));
            pen.right(fluxes.label(flux), left - TICK - 3, at + 4);
        }
        Stroke before = pen.graphics().getStroke();
        float[] dashes = {5, 5};
        pen.graphics()
                .setStroke(
                        new BasicStroke(
                                1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0));
        if (axes.flux().low() < 0) {
            double zero = axes.y(0);
            pen.graphics().draw(new Line2D.Double(left, zero, left + axes.width(), zero));
        }
        pen.graphics().setStroke(before);
        pen.colour(Pen.INK).font(Pen.TEXT, false);
        String start = TimeScales.formatUtc(subject.start());
        pen.centre("Time since " + start + " (s)", left + axes.width() / 2, bottom + 40);
        pen.upwards("Flux density (Jy/beam)", left - 64, axes.top() + axes.height() / 2);
    }

    private void drawCurve(Pen pen, Axes axes, double noise) {
        float[] curve = subject.curve();
        for (int frame = 0; frame < curve.length; frame++) {
            double x = axes.x((frame + 0.5) * subject.frameSeconds());
            double y = axes.y(curve[frame]);
            pen.colour(Pen.FAINT);
            pen.graphics()
                    .draw(
                            new Line2D.Double(
                                    x,
                                    axes.y(curve[frame] - noise),
                                    x,
                                    axes.y(curve[frame] + noise)));
            pen.colour(Pen.CANDIDATE);
            if (frame > 0) {
                double beforeX = axes.x((frame - 0.5) * subject.frameSeconds());
                pen.graphics().draw(new Line2D.Double(beforeX, axes.y(curve[frame - 1]), x, y));
            }
            pen.graphics().fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
        }
    }

    /** Turns seconds and fluxes into places on the picture. */
    private record Axes(
            double left,
            double top,
            double width,
            double height,
            double seconds,
            ColourScale flux) {

        double x(double time) {
            return left + width * time / seconds;
        }

        double y(double value) {
            return top + height * (1 - flux.part(value));
        }
    }
}
