package org.imageplane.transients.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.imageplane.transients.imaging.picture.ColourMap;
import org.imageplane.transients.imaging.picture.FitsPictures;
import org.imageplane.transients.imaging.picture.Frames;
import org.imageplane.transients.imaging.picture.Range;
import org.imageplane.transients.imaging.picture.Stretch;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the preview of an image and the frames of a cube take from the file to the PNGs, without the cache. */
@Tag("bench")
class PictureBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(PictureBenchTest.class);
    private static final SkyPosition MARK = new SkyPosition(268.8953, -25.46364);
    private static final int TURNS = 30;

    @TempDir Path folder;
    private final List<String> table = new ArrayList<>();
    private long bytes;

    @Test
    void previews_and_frames() throws Exception {
        var pictures = new FitsPictures(folder);
        Path image = cube(300, 1);
        Path map = cube(3000, 1);
        preview(pictures, "preview, 300 × 300", image);
        preview(pictures, "preview, 3,000 × 3,000", map);
        for (int planes : new int[] {60, 3600}) {
            Path file = cube(120, planes);
            frames(pictures, file, planes); // once for the compiler
            frames(pictures, file, planes);
        }
        LOG.info("pictures of FITS files:\n{}", String.join("\n", table));
        assertThat(table).hasSize(2 + 2 * 4);
    }

    private void preview(FitsPictures pictures, String what, Path file) throws Exception {
        long[] nanos = new long[TURNS];
        resetPeak();
        for (int i = 0; i < TURNS; i++) {
            long start = System.nanoTime();
            bytes = pictures.still(file, MARK, 0, Stretch.ZSCALE, ColourMap.INFERNO).length;
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        row(what, nanos[TURNS / 2]);
    }

    private void frames(FitsPictures pictures, Path file, int planes)
            throws IOException, UnreadableFitsException {
        System.gc();
        resetPeak();
        long start = System.nanoTime();
        Range range = pictures.range(file, Stretch.ZSCALE);
        Frames frames = pictures.frames(file, MARK, range);
        row("range and marks, %,d planes".formatted(planes), System.nanoTime() - start);
        bytes = 0;
        for (int number = 0; number < frames.strips(); number++) {
            bytes += pictures.strip(file, number, range, ColourMap.INFERNO).length;
        }
        row("%,d frames of 120 × 120".formatted(planes), System.nanoTime() - start);
    }

    private void row(String what, long nanos) {
        table.add(
                "%-32s %8.1f ms  %6.2f MB of PNG  heap peak %4d MB"
                        .formatted(what, nanos / 1e6, bytes / 1e6, peakMb()));
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peakMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }

    /** A cube of noise, written a plane at a time. */
    private Path cube(int side, int planes) throws IOException {
        Path file = folder.resolve("%d-%d.fits".formatted(side, planes));
        var random = new Random(side + planes);
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(header(side, planes));
            long pixels = (long) side * side * planes;
            for (long i = 0; i < pixels; i++) {
                out.writeFloat((float) random.nextGaussian() * 0.01f);
            }
            out.write(new byte[(int) (2880 - pixels * 4 % 2880) % 2880]);
        }
        return file;
    }

    private static byte[] header(int side, int planes) {
        var cards = new StringBuilder();
        for (String card :
                new String[] {
                    "SIMPLE  =                    T",
                    "BITPIX  =                  -32",
                    "NAXIS   =                    3",
                    "NAXIS1  = %20d".formatted(side),
                    "NAXIS2  = %20d".formatted(side),
                    "NAXIS3  = %20d".formatted(planes),
                    "CTYPE1  = 'RA---SIN'",
                    "CTYPE2  = 'DEC--SIN'",
                    "CRVAL1  = %20s".formatted(MARK.raDeg()),
                    "CRVAL2  = %20s".formatted(MARK.decDeg()),
                    "CRPIX1  = %20s".formatted(side / 2.0),
                    "CRPIX2  = %20s".formatted(side / 2.0),
                    "CDELT1  =               -0.001",
                    "CDELT2  =                0.001",
                    "BMAJ    =                0.005",
                    "END"
                }) {
            cards.append("%-80s".formatted(card));
        }
        return "%-2880s".formatted(cards).getBytes(StandardCharsets.US_ASCII);
    }
}
