package org.imageplane.transients.demo.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;

/**
 * Square planes one after the other as an animated GIF, in the same colours from the first to the last.
 *
 * @param size pixels along each side
 * @param captions below each plane
 * @param low gets the darkest colour, {@code high} the brightest
 */
public record PlaneAnimation(
        List<float[]> planes,
        int size,
        List<String> captions,
        double low,
        double high,
        Pixel candidate,
        double radiusPix) {

    private static final int ZOOM = 3;
    private static final int CAPTION = 22;
    private static final int DELAY_HUNDREDTHS = 15;

    /** Writes the animation as GIF. */
    public void write(OutputStream out) throws IOException {
        try (GifWriter gif = new GifWriter(out, DELAY_HUNDREDTHS)) {
            for (int frame = 0; frame < planes.size(); frame++) {
                gif.add(draw(frame));
            }
        }
    }

    private BufferedImage draw(int frame) {
        int side = size * ZOOM;
        BufferedImage image =
                new BufferedImage(
                        side,
                        side + CAPTION,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        IndexedColours.PALETTE);
        Graphics2D graphics = image.createGraphics();
        try {
            Pen pen = new Pen(graphics);
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            pen.colour(Pen.PAPER).graphics().fillRect(0, 0, side, side + CAPTION);
            ColourScale scale = new ColourScale(low, high);
            float[] plane = planes.get(frame);
            for (int y = 0; y < side; y++) {
                int row = size - 1 - y / ZOOM;
                for (int x = 0; x < side; x++) {
                    double part = scale.part(plane[row * size + x / ZOOM]);
                    image.getRaster().setSample(x, y, 0, IndexedColours.index(part));
                }
            }
            double radius = radiusPix * ZOOM;
            pen.colour(Pen.CANDIDATE)
                    .graphics()
                    .draw(
                            new Ellipse2D.Double(
                                    (candidate.x() + 0.5) * ZOOM - radius,
                                    (size - candidate.y() - 0.5) * ZOOM - radius,
                                    2 * radius,
                                    2 * radius));
            pen.colour(Pen.INK).font(Pen.SMALL, false).left(captions.get(frame), 4, side + 15.0);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
