package org.imageplane.transients.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.FitsFactory;
import nom.tam.fits.Header;
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
        return fits(new float[height][width]);
    }

    /** Every plane has its number as the value of all its pixels. */
    public static byte[] cube(int width, int height, int planes) {
        float[][][] pixels = new float[planes][height][width];
        for (int plane = 0; plane < planes; plane++) {
            for (float[] row : pixels[plane]) {
                java.util.Arrays.fill(row, plane);
            }
        }
        return fits(pixels);
    }

    private static byte[] fits(Object pixels) {
        try (var out = new ByteArrayOutputStream();
                var fits = new Fits()) {
            fits.addHDU(FitsFactory.hduFactory(pixels));
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

    /**
     * A cube of a patch of sky around that position, 1 arcmin a pixel (SIN); in plane n every pixel is n + 1 Jy/beam.
     */
    public static byte[] skyCube(int side, int planes, double raDeg, double decDeg) {
        float[][][] sky = new float[planes][side][side];
        for (int plane = 0; plane < planes; plane++) {
            for (float[] row : sky[plane]) {
                Arrays.fill(row, plane + 1f);
            }
        }
        sky[0][0][0] = 0; // a stretch needs two values
        try (var out = new ByteArrayOutputStream();
                var fits = new Fits()) {
            var hdu = FitsFactory.hduFactory(sky);
            Header header = hdu.getHeader();
            for (int axis = 1; axis <= 2; axis++) {
                header.addValue("CTYPE" + axis, axis == 1 ? "RA---SIN" : "DEC--SIN", null);
                header.addValue("CRVAL" + axis, axis == 1 ? raDeg : decDeg, null);
                header.addValue("CRPIX" + axis, side / 2 + 1.0, null);
                header.addValue("CDELT" + axis, (axis == 1 ? -1 : 1) / 60.0, null);
                header.addValue("CUNIT" + axis, "deg", null);
            }
            header.addValue("RADESYS", "ICRS", null);
            header.addValue("BUNIT", "JY/BEAM", null);
            fits.addHDU(hdu);
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
