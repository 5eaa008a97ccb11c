package org.imageplane.transients.imaging.fits;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the image of a file: in its primary unit, or else in the first extension that has one. */
final class ImageFinder {

    private ImageFinder() {}

    /** The unit with the image, its data whole. */
    static Hdu find(FileChannel file) throws IOException, UnreadableFitsException {
        var walk = new HduWalk(file);
        List<Hdu> others = new ArrayList<>();
        for (Optional<HeaderBlocks.Found> found = walk.header();
                found.isPresent();
                found = walk.header()) {
            Hdu unit = walk.unit(found.get());
            if (unit.isPlainImage() || unit.isTiledImage()) {
                if (unit.missingBytes() > 0) {
                    throw new UnreadableFitsException(cut(unit));
                }
                return unit;
            }
            others.add(unit);
        }
        throw new UnreadableFitsException(
                "There is no image in this FITS file. It holds %s.".formatted(words(others)));
    }

    /** What to say of a unit whose data go beyond the end of the file. */
    static String cut(Hdu unit) {
        return "The file is cut: its header claims %s values (%,d bytes), of which %,d bytes are missing."
                .formatted(
                        HduShape.words(unit.shape().axes()),
                        unit.shape().bytes(),
                        unit.missingBytes());
    }

    private static String words(List<Hdu> units) {
        List<String> words = units.stream().limit(5).map(Hdu::words).distinct().toList();
        String listed = String.join(", ", words);
        return units.size() > 5
                ? "%s and %,d more units".formatted(listed, units.size() - 5)
                : listed;
    }
}
