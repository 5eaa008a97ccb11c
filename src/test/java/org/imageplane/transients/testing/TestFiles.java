package org.imageplane.transients.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.FitsFactory;
import nom.tam.util.FitsOutputStream;

/** Small real files of the kinds that uploaders send. */
public final class TestFiles {

    private TestFiles() {}

    public static byte[] png(int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(frame(width, height, 0), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gif(int width, int height, int frames) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = new ByteArrayOutputStream();
                var images = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(images);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < frames; frame++) {
                writer.writeToSequence(new IIOImage(frame(width, height, frame), null, null), null);
            }
            writer.endWriteSequence();
            images.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    public static byte[] fits(int width, int height) {
        try (var out = new ByteArrayOutputStream();
                var fits = new Fits()) {
            fits.addHDU(FitsFactory.hduFactory(new float[height][width]));
            try (var stream = new FitsOutputStream(out)) {
                fits.write(stream);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FitsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage frame(int width, int height, int number) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(width / 2 - 3 + number, height / 2 - 3, 6, 6);
        pen.dispose();
        return image;
    }
}
