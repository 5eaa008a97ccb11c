package org.imageplane.transients.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsFactory;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;
import nom.tam.image.compression.hdu.CompressedImageHDU;
import nom.tam.util.FitsOutputStream;

/** Writes small FITS images for tests: {@code FitsFixture.image(values).with("BMAJ", 0.01).write(file)}. */
public final class FitsFixture {

    private final Object values;
    private final Map<String, Object> cards = new LinkedHashMap<>();

    private FitsFixture(Object values) {
        this.values = values;
    }

    /** An image or cube, the last index along NAXIS1. */
    public static FitsFixture image(Object values) {
        return new FitsFixture(values);
    }

    /** A cube whose planes are flat but for one pixel, at x = plane number, y = 1, that is 1 higher. */
    public static FitsFixture cube(int width, int height, int planes) {
        float[][][] cube = new float[planes][height][width];
        for (int plane = 0; plane < planes; plane++) {
            cube[plane][1][plane % width] = 1;
        }
        return new FitsFixture(cube);
    }

    public FitsFixture with(String keyword, Object value) {
        cards.put(keyword, value);
        return this;
    }

    /** A SIN projection with 10″ pixels about the middle of a square image of that side, turned by that angle. */
    public FitsFixture sky(int side, double raDeg, double decDeg, double rotationDeg) {
        return with("CTYPE1", "RA---SIN")
                .with("CTYPE2", "DEC--SIN")
                .with("CRPIX1", (side + 1) / 2.0)
                .with("CRPIX2", (side + 1) / 2.0)
                .with("CRVAL1", raDeg)
                .with("CRVAL2", decDeg)
                .with("CDELT1", -10.0 / 3600)
                .with("CDELT2", 10.0 / 3600)
                .with("CROTA2", rotationDeg);
    }

    public Path write(Path file) throws IOException {
        try (var fits = new Fits();
                var out = new FitsOutputStream(Files.newOutputStream(file))) {
            fits.addHDU(hdu());
            fits.write(out);
        }
        return file;
    }

    /** The same, tile-compressed losslessly by RICE or GZIP, in tiles of those sides. */
    public Path writeCompressed(Path file, String algorithm, int tileHeight, int tileWidth)
            throws IOException {
        try (var fits = new Fits();
                var out = new FitsOutputStream(Files.newOutputStream(file))) {
            var packed = CompressedImageHDU.fromImageHDU(hdu(), tileHeight, tileWidth);
            packed.setCompressAlgorithm(algorithm);
            packed.compress();
            fits.addHDU(packed);
            fits.write(out);
        }
        return file;
    }

    private ImageHDU hdu() {
        var hdu = (ImageHDU) FitsFactory.hduFactory(values);
        Header header = hdu.getHeader();
        cards.forEach(
                (keyword, value) -> {
                    switch (value) {
                        case String text -> header.addValue(keyword, text, null);
                        case Number number -> header.addValue(keyword, number, null);
                        default -> throw new IllegalArgumentException(keyword);
                    }
                });
        return hdu;
    }
}
