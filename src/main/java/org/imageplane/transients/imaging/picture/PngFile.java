package org.imageplane.transients.imaging.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images to the bytes of a PNG. */
final class PngFile {

    private PngFile() {}

    static byte[] of(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("There is no PNG writer for this image.");
            }
        }
        return bytes.toByteArray();
    }

    /** An image of palette entries, whose bytes can be filled in. */
    static BufferedImage indexed(int width, int height, ColourMap map) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, map.palette());
    }

    static byte[] entries(BufferedImage indexed) {
        return ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
    }
}
