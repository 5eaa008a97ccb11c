package org.imageplane.transients.demo.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.field.SynthesizedBeam;

/** What is drawn over a cut-out: the candidate's circle, the known sources, the beam, and where north is. */
final class SkyMarks {

    private static final int SOURCE_SIDE = 13;
    private static final int ARROW = 26;

    private final Subject subject;
    private final Cutout cutout;
    private final double x;
    private final double y;
    private final double scale;

    /** For a cut-out drawn with its upper left corner at that place, each pixel so many points wide. */
    SkyMarks(Subject subject, Cutout cutout, double x, double y, double scale) {
        this.subject = subject;
        this.cutout = cutout;
        this.x = x;
        this.y = y;
        this.scale = scale;
    }

    void draw(Pen pen) {
        drawKnownSources(pen);
        drawCandidate(pen);
        drawBeam(pen);
        drawCompass(pen);
    }

    void drawCandidate(Pen pen) {
        double radius = subject.circlePix() * scale;
        double cx = screenX(subject.island().centre());
        double cy = screenY(subject.island().centre());
        pen.colour(Pen.CANDIDATE)
                .graphics()
                .draw(new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius));
    }

    private void drawKnownSources(Pen pen) {
        for (Pixel source : subject.known()) {
            if (cutout.contains(source)) {
                boolean nearest = source.distanceTo(subject.nearest()) < 0.01;
                double side = nearest ? SOURCE_SIDE + 5 : SOURCE_SIDE;
                pen.colour(Pen.KNOWN)
                        .graphics()
                        .draw(
                                new Rectangle2D.Double(
                                        screenX(source) - side / 2,
                                        screenY(source) - side / 2,
                                        side,
                                        side));
            }
        }
    }

    /** Half-power ellipse of the beam in the lower left corner. */
    private void drawBeam(Pen pen) {
        SynthesizedBeam beam = subject.analysis().cube().beam();
        double perArcsec = scale / cutout.grid().pixelArcsec();
        double along = beam.majorArcsec() * perArcsec;
        double across = beam.minorArcsec() * perArcsec;
        double box = along + 10;
        double bottom = y + cutout.size() * scale;
        pen.colour(Pen.PAPER);
        pen.graphics().fill(new Rectangle2D.Double(x, bottom - box, box, box));
        // North is up and east is left, so a position angle turns against the clock.
        AffineTransform turn = AffineTransform.getTranslateInstance(x + box / 2, bottom - box / 2);
        turn.rotate(-Math.toRadians(beam.positionAngleDeg()));
        Shape ellipse =
                turn.createTransformedShape(
                        new Ellipse2D.Double(-across / 2, -along / 2, across, along));
        pen.colour(Pen.INK).graphics().fill(ellipse);
    }

    private void drawCompass(Pen pen) {
        double cornerX = x + cutout.size() * scale - 14;
        double cornerY = y + cutout.size() * scale - 14;
        pen.colour(Pen.INK).font(Pen.SMALL, true);
        pen.graphics().draw(new Line2D.Double(cornerX, cornerY, cornerX, cornerY - ARROW));
        pen.graphics().draw(new Line2D.Double(cornerX, cornerY, cornerX - ARROW, cornerY));
        pen.centre("N", cornerX, cornerY - ARROW - 4);
        pen.right("E", cornerX - ARROW - 4, cornerY + 4);
    }

    private double screenX(Pixel pixel) {
        return x + (pixel.x() - cutout.left() + 0.5) * scale;
    }

    private double screenY(Pixel pixel) {
        return y + (cutout.size() - (pixel.y() - cutout.bottom() + 0.5)) * scale;
    }
}
