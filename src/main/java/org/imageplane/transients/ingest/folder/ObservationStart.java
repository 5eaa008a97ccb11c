package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.ingest.row.SentTime;
import org.imageplane.transients.sky.SkyFormatException;
import org.jspecify.annotations.Nullable;

/**
 * When an observation of the VASTER pipeline began: DATE-OBS of a beam's {@code std.fits}, of beam 00 as its script has
 * it, or of the first beam that has one.
 */
final class ObservationStart {

    private static final int BLOCK = 2880;
    private static final int MOST_BLOCKS = 40;
    private static final int CARD = 80;

    private ObservationStart() {}

    /** UTC; null where no file tells. */
    static @Nullable Instant of(VasterNames names) {
        Instant start = read(names.ofBeam(0).file("std.fits"));
        if (start != null) {
            return start;
        }
        String beginning = names.observation() + "_beam";
        List<Path> others;
        try (Stream<Path> files = Files.list(names.folder())) {
            others =
                    files.filter(
                                    file -> {
                                        String name = String.valueOf(file.getFileName());
                                        return name.startsWith(beginning)
                                                && name.endsWith("_std.fits");
                                    })
                            .sorted(Comparator.comparing(Path::getFileName))
                            .toList();
        } catch (IOException unreadable) {
            return null;
        }
        for (Path other : others) {
            start = read(other);
            if (start != null) {
                return start;
            }
        }
        return null;
    }

    /** Card by card, at most so many: FITS standard 4.0, 4.1. */
    private static @Nullable Instant read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            for (int block = 0; block < MOST_BLOCKS; block++) {
                String cards = new String(in.readNBytes(BLOCK), StandardCharsets.US_ASCII);
                for (int at = 0; at + CARD <= cards.length(); at += CARD) {
                    String card = cards.substring(at, at + CARD);
                    if (card.startsWith("DATE-OBS=")) {
                        return SentTime.read(
                                card.substring(9).split("/")[0].replace("'", " ").strip());
                    }
                    if (card.startsWith("END     ")) {
                        return null;
                    }
                }
            }
        } catch (IOException | SkyFormatException none) {
            return null;
        }
        return null;
    }
}
