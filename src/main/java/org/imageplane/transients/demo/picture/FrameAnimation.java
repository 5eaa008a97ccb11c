package org.imageplane.transients.demo.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.imageplane.transients.sky.TimeScales;

/** The frames around a candidate one after the other, in the same colours from the first to the last. */
public final class FrameAnimation {

    private static final int SCREEN_PER_PIXEL = 6;

    /** Closer than the summary picture. */
    private static final int CUTOUT_PIX = 41;

    private static final int SIDE = CUTOUT_PIX * SCREEN_PER_PIXEL;
    private static final int CAPTION = 44;
    private static final int BAR = 12;
    private static final int BAR_LABELS = 58;
    private static final int DELAY_HUNDREDTHS = 20;

    private final Subject subject;
    private final Cutout cutout;
    private final ColourScale scale;

    public FrameAnimation(Subject subject) {
        this.subject = subject;
        this.cutout = subject.cutout(CUTOUT_PIX);
        double noise = subject.analysis().noiseJyPerBeam();
        float brightest = 0;
        for (float value : subject.curve()) {
            brightest = Math.max(brightest, value);
        }
        this.scale = new ColourScale(-3 * noise, Math.max(7 * noise, 1.05 * brightest));
    }

    /** Writes the animation as GIF. */
    public void write(OutputStream out) throws IOException {
        try (GifWriter gif = new GifWriter(out, DELAY_HUNDREDTHS)) {
            for (int frame = 0; frame < subject.curve().length; frame++) {
                gif.add(draw(frame));
            }
        }
    }

    private BufferedImage draw(int frame) {
        BufferedImage image =
                new BufferedImage(
                        SIDE + BAR + BAR_LABELS,
                        SIDE + CAPTION,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        IndexedColours.PALETTE);
        Graphics2D graphics = image.createGraphics();
        try {
            Pen pen = new Pen(graphics);
            // Without it areas come out in plain colours; with it they would be dithered.
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            pen.colour(Pen.PAPER).graphics().fillRect(0, 0, image.getWidth(), image.getHeight());
            paintPixels(image, frame);
            paintBar(image, pen);
            new SkyMarks(subject, cutout, 0, 0, SCREEN_PER_PIXEL).draw(pen);
            paintCaption(pen, frame);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void paintPixels(BufferedImage image, int frame) {
        float[] pixels = cutout.of(subject.analysis().cube().pixels()[frame]);
        for (int y = 0; y < SIDE; y++) {
            int row = CUTOUT_PIX - 1 - y / SCREEN_PER_PIXEL;
            for (int x = 0; x < SIDE; x++) {
                double value = pixels[row * CUTOUT_PIX + x / SCREEN_PER_PIXEL];
                image.getRaster().setSample(x, y, 0, IndexedColours.index(scale.part(value)));
            }
        }
    }

    private void paintBar(BufferedImage image, Pen pen) {
        for (int y = 0; y < SIDE; y++) {
            int index = IndexedColours.index(1 - y / (SIDE - 1.0));
            for (int x = SIDE + 6; x < SIDE + 6 + BAR; x++) {
                image.getRaster().setSample(x, y, 0, index);
            }
        }
        pen.colour(Pen.FAINT).font(Pen.SMALL, false);
        Ticks ticks = Ticks.between(scale.low(), scale.high(), 6);
        for (double value : ticks.values()) {
            double y = Math.clamp(SIDE * (1 - scale.part(value)) + 4, 11, SIDE - 2);
            pen.left(ticks.label(value), SIDE + BAR + 10.0, y);
        }
    }

    private void paintCaption(Pen pen, int frame) {
        double from = frame * subject.frameSeconds();
        String utc = TimeScales.formatUtc(subject.frameStart(frame)).replaceFirst("^\\S+ ", "");
        pen.colour(Pen.INK).font(Pen.SMALL, false);
        pen.left(
                String.format(
                        Locale.ROOT,
                        "%d of %d · %.0f–%.0f s · %s",
                        frame + 1,
                        subject.curve().length,
                        from,
                        from + subject.frameSeconds(),
                        utc),
                4,
                SIDE + 17.0);
        pen.right("Jy/beam", SIDE + BAR + BAR_LABELS - 4.0, SIDE + 17.0);
        pen.colour(Pen.FAINT).font(Pen.SMALL, false);
        pen.left(subject.heading(), 4, SIDE + 35.0);
        pen.right(subject.survey(), SIDE + BAR + BAR_LABELS - 4.0, SIDE + 35.0);
    }
}
