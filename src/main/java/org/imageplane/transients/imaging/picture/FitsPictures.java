package org.imageplane.transients.imaging.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.imageplane.transients.imaging.fits.FitsImage;
import org.imageplane.transients.imaging.fits.ImagePlane;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pictures of a FITS file: a still of one plane, and strips of the frames of a cube. One plane is in memory at
 * a time. All methods throw {@link UnreadableFitsException} with a sentence for the reader where there is nothing to
 * show, and an IOException when the disk fails or the thread is interrupted.
 */
public final class FitsPictures {

    /** Goes up with every change that makes other pictures of the same file. */
    public static final int VERSION = 1;

    private static final int STILL_SIDE = 512;
    private static final int LARGEST_ZOOM = 64;
    private static final int PLANES_PER_STRIP = 64;
    private static final int STRIP_HEIGHT = 16_384;
    private static final int STRIP_PIXELS = 8_000_000;

    private final Path temporary;

    /**
     * @param temporary folder in which packed files are unpacked
     */
    public FitsPictures(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * A PNG of one plane, about 512 pixels wide and in whole multiples of the image's own, with the candidate, the beam
     * and a scale bar on it where they are known.
     *
     * @param plane from 0
     */
    public byte[] still(
            Path file, @Nullable SkyPosition candidate, int plane, Stretch stretch, ColourMap map)
            throws IOException, UnreadableFitsException {
        try (FitsImage image = FitsImage.open(file, temporary)) {
            if (!(plane >= 0 && plane < image.planes())) {
                throw new UnreadableFitsException(
                        "There is no plane %,d: this file has %,d, counted from 0."
                                .formatted(plane, image.planes()));
            }
            ImageView view = ImageView.of(image);
            ImagePlane values = image.plane(plane, view.shrink());
            Range range = stretch.of(PixelSample.of(values));
            BufferedImage frame = PngFile.indexed(view.width(), view.height(), map);
            fill(frame, 0, view.entries(values, range));
            return PngFile.of(annotated(frame, view.marks(candidate)));
        }
    }

    private static BufferedImage annotated(BufferedImage frame, PictureMarks marks) {
        int side = Math.max(frame.getWidth(), frame.getHeight());
        int zoom = Math.clamp(Math.round((float) STILL_SIDE / side), 1, LARGEST_ZOOM);
        int width = frame.getWidth() * zoom;
        int height = frame.getHeight() * zoom;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(frame, 0, 0, width, height, null); // nearest neighbour: pixels stay pixels
        new MarkPainter(pen, width, height, zoom).paint(marks);
        pen.dispose();
        return picture;
    }

    /** The range for all planes of a file; it costs a look at some of them. */
    public Range range(Path file, Stretch stretch) throws IOException, UnreadableFitsException {
        try (FitsImage image = FitsImage.open(file, temporary)) {
            return stretch.of(PixelSample.of(image, ImageView.of(image).shrink()));
        }
    }

    /** How the frames of the file are shown in that range, which {@link #range} gave. */
    public Frames frames(Path file, @Nullable SkyPosition candidate, Range range)
            throws IOException, UnreadableFitsException {
        try (FitsImage image = FitsImage.open(file, temporary)) {
            ImageView view = ImageView.of(image);
            String unit = image.header().getStringValue("BUNIT", "").strip();
            return new Frames(
                    view.width(),
                    view.height(),
                    image.planes(),
                    planesPerStrip(view),
                    view.marks(candidate),
                    range,
                    unit.isEmpty() ? null : unit);
        }
    }

    /**
     * A PNG with a palette that holds planes one below the other, as {@link Frames} counts them; blank pixels are
     * transparent.
     *
     * @param number of the strip, from 0
     */
    public byte[] strip(Path file, int number, Range range, ColourMap map)
            throws IOException, UnreadableFitsException {
        try (FitsImage image = FitsImage.open(file, temporary)) {
            ImageView view = ImageView.of(image);
            int first = Math.multiplyExact(number, planesPerStrip(view));
            int planes = Math.min(planesPerStrip(view), image.planes() - first);
            if (!(number >= 0 && planes > 0)) {
                throw new UnreadableFitsException(
                        "There is no strip %,d of this file.".formatted(number));
            }
            BufferedImage strip = PngFile.indexed(view.width(), view.height() * planes, map);
            for (int i = 0; i < planes; i++) {
                fill(strip, i, view.entries(image.plane(first + i, view.shrink()), range));
            }
            return PngFile.of(strip);
        }
    }

    private static void fill(BufferedImage strip, int plane, byte[] entries) {
        System.arraycopy(
                entries, 0, PngFile.entries(strip), plane * entries.length, entries.length);
    }

    /** As many as browsers can hold in one picture and a server can make at once. */
    private static int planesPerStrip(ImageView view) {
        int byHeight = STRIP_HEIGHT / view.height();
        int byPixels = STRIP_PIXELS / (view.width() * view.height());
        return Math.clamp(Math.min(byHeight, byPixels), 1, PLANES_PER_STRIP);
    }
}
