package org.imageplane.transients.demo.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** One cut-out with its title, axes, colour bar and marks. */
record ImagePanel(Subject subject, String title, float[] pixels, ColourScale scale, String unit) {

    private static final int SCREEN_PER_PIXEL = 6;
    static final int SIDE = Subject.CUTOUT_PIX * SCREEN_PER_PIXEL;

    /** Draws the image with its upper left corner at that place; labels go around it. */
    void draw(Pen pen, int x, int y) {
        pen.colour(Pen.INK).font(Pen.TEXT, true);
        pen.left(title, x, y - 9);
        pen.graphics().drawImage(render(), x, y, SIDE, SIDE, null);
        new SkyMarks(subject, subject.cutout(), x, y, SCREEN_PER_PIXEL).draw(pen);
        pen.colour(Pen.FAINT).graphics().draw(new Rectangle2D.Double(x, y, SIDE, SIDE));
        new SkyAxes(subject.cutout(), x, y, SIDE).draw(pen);
        new ColourBar(scale, unit).draw(pen, x + SIDE + 8.0, y, SIDE);
    }

    /** One point a pixel, north up: nothing is made smoother than it is. */
    private BufferedImage render() {
        int size = Subject.CUTOUT_PIX;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels.length; i++) {
            image.setRGB(i % size, size - 1 - i / size, scale.rgb(pixels[i]));
        }
        return image;
    }
}
