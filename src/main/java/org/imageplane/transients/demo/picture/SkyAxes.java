package org.imageplane.transients.demo.picture;

import java.awt.geom.Line2D;
import java.util.Locale;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.sky.SkyPosition;

/** Right ascension below a cut-out and declination to its left, with ticks where the lines meet the edge. */
final class SkyAxes {

    private static final double[] RA_STEPS_SECONDS = {5, 10, 20, 30, 60, 120, 300, 600};
    private static final double[] DEC_STEPS_ARCMIN = {1, 2, 5, 10, 20, 30, 60};
    private static final double SECONDS_PER_DEG = 240;
    private static final int TICK = 6;

    private final Cutout cutout;
    private final ImageGrid grid;
    private final double x;
    private final double y;
    private final double side;

    /** For a cut-out drawn with its upper left corner at that place. */
    SkyAxes(Cutout cutout, double x, double y, double side) {
        this.cutout = cutout;
        this.grid = cutout.grid();
        this.x = x;
        this.y = y;
        this.side = side;
    }

    void draw(Pen pen) {
        pen.colour(Pen.FAINT).font(Pen.SMALL, false);
        drawRightAscension(pen);
        drawDeclination(pen);
        pen.colour(Pen.INK).font(Pen.TEXT, false);
        pen.centre("Right ascension (ICRS)", x + side / 2, y + side + 40);
        pen.upwards("Declination (ICRS)", x - 64, y + side / 2);
    }

    private void drawRightAscension(Pen pen) {
        double bottom = cutout.bottom() - 0.5;
        double middleRa = grid.toSky(cutout.centreX(), bottom).raDeg();
        double half = Math.abs(nearest(grid.toSky(cutout.left() - 0.5, bottom).raDeg() - middleRa));
        double low = (middleRa - half) * SECONDS_PER_DEG;
        Ticks ticks = Ticks.between(low, low + 2 * half * SECONDS_PER_DEG, 4, RA_STEPS_SECONDS);
        for (double seconds : ticks.values()) {
            double at = columnOf(seconds / SECONDS_PER_DEG, bottom);
            double tickX = x + (at - cutout.left() + 0.5) / cutout.size() * side;
            if (tickX >= x && tickX <= x + side) {
                pen.graphics().draw(new Line2D.Double(tickX, y + side, tickX, y + side + TICK));
                pen.centre(hms(seconds), tickX, y + side + TICK + 14);
            }
        }
    }

    private void drawDeclination(Pen pen) {
        double left = cutout.left() - 0.5;
        double low = grid.toSky(left, cutout.bottom() - 0.5).decDeg() * 60;
        double high = grid.toSky(left, cutout.bottom() + cutout.size() - 0.5).decDeg() * 60;
        for (double arcmin : Ticks.between(low, high, 5, DEC_STEPS_ARCMIN).values()) {
            double at = rowOf(arcmin / 60, left);
            double tickY = y + side - (at - cutout.bottom() + 0.5) / cutout.size() * side;
            pen.graphics().draw(new Line2D.Double(x - TICK, tickY, x, tickY));
            pen.right(dms(arcmin), x - TICK - 3, tickY + 4);
        }
    }

    /** Where a meridian crosses a row; a few steps settle it, for the lines are almost straight. */
    private double columnOf(double raDeg, double row) {
        double column = cutout.centreX();
        for (int i = 0; i < 4; i++) {
            double dec = grid.toSky(column, row).decDeg();
            column = grid.toPixel(new SkyPosition(raDeg, dec)).x();
        }
        return column;
    }

    private double rowOf(double decDeg, double column) {
        double row = cutout.centreY();
        for (int i = 0; i < 4; i++) {
            double ra = grid.toSky(new Pixel(column, row)).raDeg();
            row = grid.toPixel(new SkyPosition(ra, decDeg)).y();
        }
        return row;
    }

    private static double nearest(double turnDeg) {
        return turnDeg - 360 * Math.rint(turnDeg / 360);
    }

    private static String hms(double secondsOfTime) {
        long seconds = Math.floorMod(Math.round(secondsOfTime), 86_400L);
        return String.format(
                Locale.ROOT, "%02dh%02dm%02ds", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String dms(double arcmin) {
        long minutes = Math.round(Math.abs(arcmin));
        String sign = arcmin < 0 ? "\u2212" : "+";
        return String.format(Locale.ROOT, "%s%02d°%02d′", sign, minutes / 60, minutes % 60);
    }
}
