package org.imageplane.transients.imaging.fits;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import nom.tam.fits.Header;

/**
 * The image or cube of an open FITS file: the one of the primary unit, or else of the first extension that has one, plain
 * or tile-compressed, the file perhaps a gzip. Memory is bounded by what is asked for, not by the file. For one thread.
 */
public final class FitsImage implements Closeable {

    private final Unpacked unpacked;
    private final PlaneRows rows;
    private final ImageShape shape;
    private final PhysicalValues physical;

    private FitsImage(Unpacked unpacked, PlaneRows rows, ImageShape shape) {
        this.unpacked = unpacked;
        this.rows = rows;
        this.shape = shape;
        this.physical = PhysicalValues.of(rows.header());
    }

    /**
     * Opens the file and compares what its header claims with what is there.
     *
     * @param folder where a gzip is unpacked until this is closed
     * @throws UnreadableFitsException when there is no image, or one that cannot be shown
     * @throws IOException when the disk fails
     */
    public static FitsImage open(Path file, Path folder)
            throws IOException, UnreadableFitsException {
        Unpacked unpacked = Unpacked.of(file, folder, FitsLimits.UNPACKED_BYTES);
        try {
            return open(unpacked);
        } catch (IOException | UnreadableFitsException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private static FitsImage open(Unpacked unpacked) throws IOException, UnreadableFitsException {
        try (FileChannel file = FileChannel.open(unpacked.path())) {
            Hdu hdu = ImageFinder.find(file);
            ImageShape shape =
                    ImageShape.of(
                            hdu.isTiledImage()
                                    ? HduShape.axes(hdu.header(), "ZNAXIS")
                                    : hdu.shape().axes());
            if (hdu.isTiledImage()) {
                TiledBounds.check(file, hdu, shape);
            }
            return new FitsImage(unpacked, new PlaneRows(unpacked.path(), hdu, shape), shape);
        }
    }

    /** The header of the image; of a compressed one, as it was before. */
    public Header header() {
        return rows.header();
    }

    /** Pixels along NAXIS1. */
    public int width() {
        return shape.width();
    }

    /** Pixels along NAXIS2. */
    public int height() {
        return shape.height();
    }

    /** How many planes the further axes make; 1 for an image. */
    public int planes() {
        return shape.planes();
    }

    /**
     * One plane, counted from 0, in which each pixel is the mean of shrink × shrink pixels that are numbers; those at the
     * right and upper edges may be of fewer.
     */
    public ImagePlane plane(int plane, int shrink) throws IOException, UnreadableFitsException {
        if (shrink == 1) {
            return new ImagePlane(width(), height(), band(plane, 0, height()));
        }
        int smallWidth = Math.ceilDiv(width(), shrink);
        int smallHeight = Math.ceilDiv(height(), shrink);
        float[] small = new float[smallWidth * smallHeight];
        for (int y = 0; y < smallHeight; y++) {
            int first = y * shrink;
            float[] band = band(plane, first, Math.min(shrink, height() - first));
            for (int x = 0; x < smallWidth; x++) {
                small[y * smallWidth + x] = mean(band, x * shrink, shrink);
            }
        }
        return new ImagePlane(smallWidth, smallHeight, small);
    }

    private float[] band(int plane, int firstRow, int count)
            throws IOException, UnreadableFitsException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("The pixels are no longer wanted.");
        }
        try {
            return physical.of(rows.read(plane, firstRow, count));
        } catch (RuntimeException e) {
            throw new UnreadableFitsException(
                    "The pixels of this FITS file cannot be read: its header and its data disagree.",
                    e);
        }
    }

    private float mean(float[] band, int left, int shrink) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < band.length; row += width()) {
            for (int x = left; x < Math.min(left + shrink, width()); x++) {
                if (!Float.isNaN(band[row + x])) {
                    sum += band[row + x];
                    count++;
                }
            }
        }
        return count == 0 ? Float.NaN : (float) (sum / count);
    }

    @Override
    public void close() throws IOException {
        try (unpacked) {
            rows.close();
        }
    }
}
