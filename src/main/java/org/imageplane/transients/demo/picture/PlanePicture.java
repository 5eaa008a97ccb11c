package org.imageplane.transients.demo.picture;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;

/**
 * A plane of pixels as a PNG picture, north up, with a line of text above it and circles around what was found.
 *
 * @param pixels of a plane that is so many wide, rows from south to north
 * @param zoom screen points a pixel
 * @param circles around these places, with a radius of {@code radiusPix}
 */
public record PlanePicture(
        String title, float[] pixels, int width, int zoom, List<Pixel> circles, double radiusPix) {

    private static final int CAPTION = 26;

    /** Writes the picture as PNG; from the faintest to the brightest but for a few in a thousand. */
    public void write(OutputStream out) throws IOException {
        int height = pixels.length / width;
        BufferedImage image =
                new BufferedImage(
                        width * zoom, height * zoom + CAPTION, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Pen pen = new Pen(graphics);
            pen.colour(Pen.PAPER).graphics().fillRect(0, 0, image.getWidth(), CAPTION);
            pen.colour(Pen.INK).font(Pen.SMALL, false).left(title, 6, 17);
            ColourScale scale = scale();
            for (int y = 0; y < height * zoom; y++) {
                int row = height - 1 - y / zoom;
                for (int x = 0; x < width * zoom; x++) {
                    image.setRGB(x, y + CAPTION, scale.rgb(pixels[row * width + x / zoom]));
                }
            }
            pen.colour(Pen.CANDIDATE);
            for (Pixel place : circles) {
                double radius = radiusPix * zoom;
                graphics.draw(
                        new Ellipse2D.Double(
                                (place.x() + 0.5) * zoom - radius,
                                (height - place.y() - 0.5) * zoom + CAPTION - radius,
                                2 * radius,
                                2 * radius));
            }
        } finally {
            graphics.dispose();
        }
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("This Java cannot write PNG pictures.");
        }
    }

    private ColourScale scale() {
        float[] sorted = pixels.clone();
        Arrays.sort(sorted); // not a number comes last
        int count = sorted.length;
        while (count > 1 && Float.isNaN(sorted[count - 1])) {
            count--;
        }
        double low = sorted[(int) (0.02 * (count - 1))];
        double high = sorted[(int) (0.997 * (count - 1))];
        return new ColourScale(low, high > low ? high : low + 1);
    }
}
