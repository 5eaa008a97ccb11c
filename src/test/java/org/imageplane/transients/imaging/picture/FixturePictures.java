package org.imageplane.transients.imaging.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;

/** Pictures of a file, decoded again for looking at pixels. */
final class FixturePictures {

    private final FitsPictures pictures;

    FixturePictures(Path folder) {
        pictures = new FitsPictures(folder);
    }

    BufferedImage strip(Path file, int number, ColourMap map)
            throws IOException, UnreadableFitsException {
        Range range = pictures.range(file, Stretch.PERCENTILE);
        return image(pictures.strip(file, number, range, map));
    }

    static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** How bright a pixel of a grey picture is, from 0 to 255. */
    static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xff;
    }

    static boolean isTransparent(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24 == 0;
    }
}
