package org.imageplane.transients.demo.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.detection.CubeAnalysis;

/** One picture that shows a candidate at a glance: its peak, its surroundings, its statistic, its light curve. */
public final class SummaryPicture {

    private static final int WIDTH = 1090;
    private static final int HEIGHT = 962;
    private static final int LEFT = 88;
    private static final int COLUMN = 540;
    private static final int TOP = 88;
    private static final int ROW = 454;

    private final Subject subject;

    public SummaryPicture(Subject subject) {
        this.subject = subject;
    }

    /** Says what to do on a machine that has no fonts, before any work is done in vain. */
    public static void requireFonts() {
        try {
            BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            new Pen(graphics).font(Pen.TEXT, false).left("N", 0, 0);
            graphics.dispose();
        } catch (RuntimeException | Error none) {
            throw new DemoException(
                    "This Java finds no fonts to label pictures with: install fontconfig and fonts-dejavu-core.",
                    none);
        }
    }

    /** Writes the picture as PNG. */
    public void write(OutputStream out) throws IOException {
        if (!ImageIO.write(draw(), "png", out)) {
            throw new IOException("This Java cannot write PNG pictures.");
        }
    }

    private BufferedImage draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Pen pen = new Pen(graphics);
            pen.colour(Pen.PAPER).graphics().fillRect(0, 0, WIDTH, HEIGHT);
            drawHeading(pen);
            peakFrame().draw(pen, LEFT, TOP);
            meanImage().draw(pen, LEFT + COLUMN, TOP);
            statistic().draw(pen, LEFT, TOP + ROW);
            new CurvePanel(subject)
                    .draw(pen, LEFT + COLUMN, TOP + ROW, ImagePanel.SIDE + 76, ImagePanel.SIDE);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void drawHeading(Pen pen) {
        pen.colour(Pen.INK).font(18, true);
        pen.left(subject.heading(), 24, 30);
        pen.font(Pen.TEXT, true).right(subject.survey(), WIDTH - 24, 30);
        pen.colour(Pen.FAINT).font(Pen.TEXT, false);
        pen.left(subject.details(), 24, 52);
        pen.colour(Pen.KNOWN).right("□ " + subject.nearestLabel(), WIDTH - 24, 52);
    }

    private ImagePanel peakFrame() {
        CubeAnalysis analysis = subject.analysis();
        float[] frame = subject.cutout().of(analysis.cube().pixels()[subject.peakFrame()]);
        float[] steady = subject.cutout().of(analysis.median());
        for (int i = 0; i < frame.length; i++) {
            frame[i] -= steady[i];
        }
        double noise = analysis.noiseJyPerBeam();
        double seconds = subject.peakFrame() * subject.frameSeconds();
        String title =
                String.format(
                        Locale.ROOT,
                        "Peak frame − median (%.0f–%.0f s)",
                        seconds,
                        seconds + subject.frameSeconds());
        return new ImagePanel(
                subject,
                title,
                frame,
                new ColourScale(-3 * noise, Math.max(7 * noise, brightestNear(frame))),
                "Jy/beam");
    }

    private ImagePanel meanImage() {
        CubeAnalysis analysis = subject.analysis();
        float[] mean = subject.cutout().of(analysis.mean());
        double noise = analysis.noiseJyPerBeam() / Math.sqrt(analysis.cube().frames());
        double top = Math.clamp(brightest(mean), 10 * noise, 40 * noise);
        return new ImagePanel(
                subject,
                "Mean of %d frames".formatted(analysis.cube().frames()),
                mean,
                new ColourScale(-3 * noise, top),
                "Jy/beam");
    }

    private ImagePanel statistic() {
        float[] map = subject.cutout().of(subject.analysis().map(subject.filter()));
        double top = Math.max(1.2 * subject.filter().threshold(), subject.island().peak());
        return new ImagePanel(
                subject,
                "Filter %s: %s".formatted(subject.filter().id(), subject.filter().label()),
                map,
                new ColourScale(0, top),
                "Detection statistic");
    }

    /** The highest value within the candidate's circle. */
    private double brightestNear(float[] cut) {
        int size = Subject.CUTOUT_PIX;
        double radius = subject.circlePix();
        double brightest = 0;
        for (int i = 0; i < cut.length; i++) {
            boolean near = Math.hypot(i % size - size / 2, i / size - size / 2) <= radius;
            brightest = near && cut[i] > brightest ? cut[i] : brightest;
        }
        return brightest;
    }

    private static double brightest(float[] cut) {
        double brightest = 0;
        for (float value : cut) {
            brightest = value > brightest ? value : brightest;
        }
        return brightest;
    }
}
