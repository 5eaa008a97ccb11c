package org.imageplane.transients.imaging.fits;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.Header;
import org.jspecify.annotations.Nullable;

/**
 * All headers of a file, as far as it can be read.
 *
 * @param note a sentence about what kept the reader from going on, or null when it saw the whole file
 */
public record FitsHeaderList(List<Header> headers, @Nullable String note) {

    public FitsHeaderList {
        headers = List.copyOf(headers);
    }

    /**
     * Reads the headers.
     *
     * @param folder where a gzip is unpacked while this runs
     * @throws UnreadableFitsException when there is not even a first header
     * @throws IOException when the disk fails
     */
    public static FitsHeaderList read(Path file, Path folder)
            throws IOException, UnreadableFitsException {
        List<Header> headers = new ArrayList<>();
        try (var unpacked = Unpacked.of(file, folder, FitsLimits.UNPACKED_BYTES);
                var channel = FileChannel.open(unpacked.path())) {
            var walk = new HduWalk(channel);
            for (Optional<HeaderBlocks.Found> found = walk.header();
                    found.isPresent();
                    found = walk.header()) {
                headers.add(found.get().header());
                Hdu unit = walk.unit(found.get());
                if (unit.missingBytes() > 0) {
                    return new FitsHeaderList(headers, ImageFinder.cut(unit));
                }
            }
            return new FitsHeaderList(headers, null);
        } catch (UnreadableFitsException e) {
            if (headers.isEmpty()) {
                throw e;
            }
            return new FitsHeaderList(headers, e.getMessage());
        }
    }
}
