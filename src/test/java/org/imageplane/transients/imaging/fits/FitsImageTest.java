package org.imageplane.transients.imaging.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.imageplane.transients.imaging.FitsFixture;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitsImageTest {

    @TempDir Path folder;
    Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("image.fits");
    }

    private FitsImage open() throws Exception {
        return FitsImage.open(file, folder.resolve("tmp"));
    }

    @Test
    void values_are_scaled_and_blanks_are_not_numbers() throws Exception {
        FitsFixture.image(new short[][] {{0, 1, 2}, {-7, 100, 3}})
                .with("BSCALE", 0.5)
                .with("BZERO", 10.0)
                .with("BLANK", -7)
                .write(file);

        try (var image = open()) {
            assertThat(image.width()).isEqualTo(3);
            assertThat(image.height()).isEqualTo(2);
            assertThat(image.planes()).isEqualTo(1);
            assertThat(image.plane(0, 1).values())
                    .containsExactly(10, 10.5f, 11, Float.NaN, 60, 11.5f);
        }
    }

    @Test
    void bytes_are_unsigned_and_infinities_are_not_numbers() throws Exception {
        FitsFixture.image(new byte[][] {{(byte) 200, 1}}).write(file);
        try (var image = open()) {
            assertThat(image.plane(0, 1).values()).containsExactly(200, 1);
        }
        FitsFixture.image(new double[][] {{Double.POSITIVE_INFINITY, 2, Double.NaN, 1e300}})
                .write(file);
        try (var image = open()) {
            assertThat(image.plane(0, 1).values())
                    .containsExactly(Float.NaN, 2, Float.NaN, Float.NaN);
        }
        FitsFixture.image(new long[][] {{1L << 40, -3}}).write(file);
        try (var image = open()) {
            assertThat(image.plane(0, 1).values()).containsExactly(1L << 40, -3);
        }
    }

    @Test
    void all_axes_beyond_the_second_are_planes() throws Exception {
        float[][][][] values = new float[2][3][4][5];
        for (int i = 0; i < 6; i++) {
            values[i / 3][i % 3][1][2] = i + 1;
        }
        FitsFixture.image(values).write(file);

        try (var image = open()) {
            assertThat(image.planes()).isEqualTo(6);
            for (int plane = 0; plane < 6; plane++) {
                assertThat(image.plane(plane, 1).at(2, 1)).isEqualTo(plane + 1);
            }
        }
    }

    @Test
    void a_large_image_is_shrunk_by_means_of_what_is_a_number() throws Exception {
        float[][] values = {{1, 3, 5}, {Float.NaN, 5, 7}, {2, 4, Float.NaN}};
        FitsFixture.image(values).write(file);

        try (var image = open()) {
            ImagePlane small = image.plane(0, 2);
            assertThat(small.width()).isEqualTo(2);
            assertThat(small.values()).containsExactly(3, 6, 3, Float.NaN);
        }
    }

    @ParameterizedTest
    @CsvSource({"RICE_1, 3, 4", "GZIP_1, 1, 7", "GZIP_2, 2, 2", "RICE_1, 5, 7"})
    void a_tile_compressed_image_is_the_image(String algorithm, int tileHeight, int tileWidth)
            throws Exception {
        int[][] values = new int[5][7];
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                values[y][x] = 10 * y + x;
            }
        }
        FitsFixture.image(values)
                .with("BSCALE", 2.0)
                .writeCompressed(file, algorithm, tileHeight, tileWidth);

        try (var image = open()) {
            assertThat(image.header().getIntValue("NAXIS1")).isEqualTo(7);
            ImagePlane plane = image.plane(0, 1);
            assertThat(plane.at(6, 4)).isEqualTo(92);
            assertThat(plane.at(0, 0)).isZero();
            assertThat(plane.at(3, 2)).isEqualTo(46);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RICE_1", "GZIP_1"})
    void a_damaged_compressed_image_is_a_sentence_and_never_more_memory(String algorithm)
            throws Exception {
        int[][] noise = new int[64][];
        Random random = new Random(3);
        for (int y = 0; y < 64; y++) { // of different depth, so that the tiles differ in size
            int depth = 2 + 50 * y;
            noise[y] = random.ints(64, 0, depth).toArray();
        }
        FitsFixture.image(noise).writeCompressed(file, algorithm, 8, 64);
        byte[] whole = Files.readAllBytes(file);
        int table = 2 * 2880;
        while (!new String(whole, table - 2880, 2880, StandardCharsets.ISO_8859_1)
                .contains("END   ")) {
            table += 2880;
        }
        int data = table;
        for (int i = 0; i < 16; i++) { // each descriptor of the first tiles claims 2 GB
            byte[] broken = whole.clone();
            Arrays.fill(broken, data + 4 * i, data + 4 * i + 4, (byte) 0x7f);
            Files.write(file, broken);
            assertThatThrownBy(
                            () -> {
                                try (var image = open()) {
                                    image.plane(0, 1);
                                }
                            })
                    .isInstanceOf(UnreadableFitsException.class)
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void what_a_header_claims_is_compared_with_the_file() throws Exception {
        FitsFixture.image(new float[10][10]).write(file);
        byte[] whole = Files.readAllBytes(file);
        claim(whole, "NAXIS1  =                   10", "NAXIS1  =              1000000");
        claim(whole, "NAXIS2  =                   10", "NAXIS2  =              1000000");

        assertThatThrownBy(this::open)
                .isInstanceOf(UnreadableFitsException.class)
                .hasMessage(
                        "The file is cut: its header claims 1,000,000 × 1,000,000 values (4,000,000,000,000 bytes),"
                                + " of which 3,999,999,997,120 bytes are missing.");
    }

    private void claim(byte[] file, String before, String after) throws Exception {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(before);
        assertThat(at).isNotNegative();
        System.arraycopy(after.getBytes(StandardCharsets.ISO_8859_1), 0, file, at, after.length());
        Files.write(this.file, file);
    }

    @Test
    void a_gzip_bomb_ends_in_a_sentence_and_leaves_nothing_behind() throws Exception {
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 12; i++) {
                out.write(zeros);
            }
        }
        Path temporary = folder.resolve("tmp");

        assertThatThrownBy(() -> Unpacked.of(file, temporary, 10_000_000))
                .isInstanceOf(UnreadableFitsException.class)
                .hasMessage(
                        "This gzip unpacks to more than 10 MB, the largest FITS file that is read.");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_gzip_is_read_and_its_unpacked_copy_goes_with_it() throws Exception {
        Path packed = folder.resolve("image.fits.gz");
        FitsFixture.image(new float[][] {{1, 2}, {3, 4}}).write(file);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        Path temporary = folder.resolve("tmp");

        try (var image = FitsImage.open(packed, temporary)) {
            assertThat(image.plane(0, 1).values()).containsExactly(1, 2, 3, 4);
            assertThat(temporary).isNotEmptyDirectory();
        }
        assertThat(temporary).isEmptyDirectory();
        byte[] half = Arrays.copyOf(Files.readAllBytes(packed), 40);
        Files.write(packed, half);
        assertThatThrownBy(() -> FitsImage.open(packed, temporary))
                .hasMessage("This gzip is damaged or cut.");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_header_without_end_is_not_read_for_ever() throws Exception {
        String card = "SIMPLE  =                    T%50s".formatted("");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = card.repeat(36).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < FitsLimits.HEADER_BLOCKS + 1; i++) {
                out.write(block);
            }
        }

        assertThatThrownBy(this::open)
                .hasMessage("A header of this file has no END card in its first 72,000 cards.");
    }

    @Test
    void an_image_with_too_many_pixels_a_side_is_said() throws Exception {
        FitsFixture.image(new byte[2][40_000]).write(file);

        assertThatThrownBy(this::open)
                .hasMessage(
                        "The image has 40,000 × 2 pixels; 1 to 32,768 a side and up to 100,000 planes can be shown.");
    }

    @Test
    void a_real_compressed_image_is_the_real_image() throws Exception {
        Path original = SharedData.require("fits_odd/nomtam_m13.fits");
        Path compressed = SharedData.require("fits_odd/nomtam_m13_rice.fits");
        Path real = SharedData.require("fits/mwa_1410777560_J1755.fits");
        Path lossy = SharedData.require("fits_odd/derived_mwa_1410777560_rice.fits.fz");

        assertThat(values(compressed)).isEqualTo(values(original));
        float[] exact = values(real);
        float[] close = values(lossy);
        assertThat(close).hasSameSizeAs(exact);
        for (int i = 0; i < 100 * 300; i += 97) { // the rows that were compressed unchanged
            assertThat(close[i]).isCloseTo(exact[i], within(0.001f));
        }
    }

    private float[] values(Path path) throws Exception {
        try (var image = FitsImage.open(path, folder)) {
            return image.plane(0, 1).values();
        }
    }
}
