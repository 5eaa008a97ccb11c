package org.imageplane.transients.imaging.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.imageplane.transients.imaging.picture.PictureMarks.BeamEllipse;
import org.imageplane.transients.imaging.picture.PictureMarks.ScaleBar;
import org.imageplane.transients.imaging.wcs.PixelPosition;

/** Paints the marks of a picture in white with a dark edge, which can be told from every colour of every map. */
final class MarkPainter {

    private static final Color LIGHT = Color.WHITE;
    private static final Color EDGE = new Color(0, 0, 0, 170);
    private static final float LINE = 2;
    private static final float EDGE_WIDTH = 4.5f;
    private static final double GAP = 14;
    private static final double ARM = 18;
    private static final double INSET = 12;
    private static final double LARGEST_BEAM_PART = 0.3;
    private static final int FONT_SIZE = 15;

    private final Graphics2D pen;
    private final int width;
    private final int height;

    /** How many pixels of the painting a displayed pixel of the image takes. */
    private final double zoom;

    MarkPainter(Graphics2D pen, int width, int height, double zoom) {
        this.pen = pen;
        this.width = width;
        this.height = height;
        this.zoom = zoom;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
    }

    void paint(PictureMarks marks) {
        BeamEllipse beam = marks.beam();
        if (beam != null && beam.major() * zoom <= LARGEST_BEAM_PART * Math.min(width, height)) {
            paint(beam);
        }
        if (marks.scaleBar() != null) {
            paint(marks.scaleBar());
        }
        if (marks.marker() != null) {
            double beamPixels = beam == null ? 0 : beam.major() * zoom;
            reticle(marks.marker(), Math.clamp(beamPixels, GAP, 3 * GAP));
        }
    }

    /** Four arms that leave the source itself free. */
    private void reticle(PixelPosition at, double gap) {
        double x = at.x() * zoom;
        double y = at.y() * zoom;
        Path2D arms = new Path2D.Double();
        for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            arms.moveTo(x + way[0] * gap, y + way[1] * gap);
            arms.lineTo(x + way[0] * (gap + ARM), y + way[1] * (gap + ARM));
        }
        draw(arms);
    }

    /** In the lower left corner. */
    private void paint(BeamEllipse beam) {
        double major = beam.major() * zoom;
        double minor = beam.minor() * zoom;
        double half = major / 2 + INSET;
        var place = AffineTransform.getTranslateInstance(half, height - half);
        // up towards left is against the clock, and angles of a screen go with it
        place.rotate(-Math.toRadians(beam.angleDeg()));
        draw(
                place.createTransformedShape(
                        new Ellipse2D.Double(-minor / 2, -major / 2, minor, major)));
    }

    /** In the lower right corner, its length written above. */
    private void paint(ScaleBar bar) {
        double right = width - INSET;
        double left = right - bar.pixels() * zoom;
        double y = height - INSET;
        draw(new Line2D.Double(left, y, right, y));
        var glyphs = pen.getFont().createGlyphVector(pen.getFontRenderContext(), bar.label());
        double wide = glyphs.getLogicalBounds().getWidth();
        double x = Math.min((left + right - wide) / 2, width - wide - 2);
        Shape text = glyphs.getOutline((float) x, (float) (y - 7));
        pen.setColor(EDGE);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(text);
        pen.setColor(LIGHT);
        pen.fill(text);
    }

    private void draw(Shape shape) {
        pen.setColor(EDGE);
        pen.setStroke(new BasicStroke(EDGE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
        pen.setColor(LIGHT);
        pen.setStroke(new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }
}
