package org.imageplane.transients.imaging.fits;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import nom.tam.fits.Header;
import nom.tam.fits.ImageData;
import nom.tam.image.StandardImageTiler;
import nom.tam.image.compression.hdu.CompressedImageData;
import nom.tam.image.compression.hdu.CompressedImageHDU;
import nom.tam.util.FitsFile;

/**
 * Gives rows of the planes of an image as they are stored, without BSCALE and BZERO: a plain image's from the disk as they
 * are asked for, a tile-compressed one's from memory, where all of it was unpacked.
 */
final class PlaneRows implements Closeable {

    private final FitsFile file;
    private final ImageShape shape;
    private final Header header;
    private final StandardImageTiler tiler;

    PlaneRows(Path path, Hdu unit, ImageShape shape) throws IOException, UnreadableFitsException {
        this.shape = shape;
        this.file = new FitsFile(path.toFile(), "r");
        try {
            file.seek(unit.offset());
            Header stored = new Header(file);
            var data = stored.makeData();
            data.read(file);
            if (data instanceof CompressedImageData tiles) {
                var packed = new CompressedImageHDU(stored, tiles);
                this.header = packed.getImageHeader();
                this.tiler = packed.asImageHDU().getTiler();
            } else {
                this.header = stored;
                this.tiler = ((ImageData) data).getTiler();
            }
        } catch (RuntimeException e) {
            file.close();
            throw new UnreadableFitsException("The image in this FITS file cannot be read.", e);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The header of the image; of a compressed one, as it was before. */
    Header header() {
        return header;
    }

    /** Some rows of a plane, one after the other, as an array of the stored type. */
    Object read(int plane, int firstRow, int rows) throws IOException {
        int[] corner = shape.corner(plane);
        int[] lengths = new int[corner.length];
        Arrays.fill(lengths, 1);
        corner[corner.length - 2] = firstRow;
        lengths[corner.length - 2] = rows;
        lengths[corner.length - 1] = shape.width();
        return tiler.getTile(corner, lengths);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
