package org.imageplane.transients.imaging.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.imageplane.transients.imaging.picture.FixturePictures.grey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.imageplane.transients.sky.SkyParse;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of real images, whose sources stand where their observers saw them. */
class RealPicturesTest {

    static final SkyPosition TRANSIENT = position("17:55:34.87 -25:27:49.1");
    static final int FITS_PIXEL = 149;
    static final int HEIGHT = 300;

    /** The mean noise of these images is 0.026 Jy/beam; three times that is bright. */
    static final Range RANGE = new Range(0, 0.1f);

    static final int BRIGHT = 190;

    @TempDir Path folder;

    static SkyPosition position(String text) {
        return SkyPosition.parse(text) instanceof SkyParse.Found(SkyPosition position)
                ? position
                : null;
    }

    private BufferedImage frame(String observation) throws Exception {
        return FixturePictures.image(
                new FitsPictures(folder).strip(mwa(observation), 0, RANGE, ColourMap.GREY));
    }

    private static Path mwa(String observation) {
        return SharedData.require("fits/mwa_%s_J1755.fits".formatted(observation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1410773120", "1410773416", "1410777560", "1410785848"})
    void the_transient_is_bright_where_it_should_be(String observation) throws Exception {
        BufferedImage frame = frame(observation);

        assertThat(frame.getHeight()).isEqualTo(HEIGHT);
        assertThat(grey(frame, FITS_PIXEL, HEIGHT - 1 - FITS_PIXEL)).isGreaterThan(BRIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1410773712", "1410777264"})
    void the_transient_is_not_there_when_it_is_off(String observation) throws Exception {
        BufferedImage frame = frame(observation);

        assertThat(grey(frame, FITS_PIXEL, HEIGHT - 1 - FITS_PIXEL)).isLessThan(BRIGHT / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1410773120",
                "1410773416",
                "1410773712",
                "1410777264",
                "1410777560",
                "1410785848"
            })
    void the_mark_lands_on_the_transient(String observation) throws Exception {
        var marker =
                new FitsPictures(folder)
                        .frames(mwa(observation), TRANSIENT, RANGE)
                        .marks()
                        .marker();

        assertThat(marker.x()).isCloseTo(FITS_PIXEL + 0.5, within(0.1));
        assertThat(marker.y()).isCloseTo(HEIGHT - 1 - FITS_PIXEL + 0.5, within(0.1));
    }

    /** Limits that astropy's ZScaleInterval and PercentileInterval give for the same 10,000 pixels. */
    @ParameterizedTest
    @CsvSource({
        "fits/mwa_1410777560_J1755.fits, -0.1274811029, 0.1747444623, -0.08555973, 0.13169395",
        "fits/meerkat_J1755_deep_crop.fits, -0.0004371901450, 0.0008316727173, -0.00036295, 0.00128726",
        "fits_odd/nomtam_m13.fits, 109.0, 212.8361700858, 110.0, 1218.0075",
        "fits/vastpipe_epoch01.fits, -0.0033474532, 0.00563581003, -0.0025083, 0.6403197",
        "fits/aegean_1904-66_SIN.fits, -0.3707420034, 0.3543410468, -0.22344581, 1.55279386"
    })
    void the_range_is_the_one_that_others_find(
            String file, float zLow, float zHigh, float low, float high) throws Exception {
        var pictures = new FitsPictures(folder);
        Path path = SharedData.require(file);
        Range zscale = pictures.range(path, Stretch.ZSCALE);
        Range percentile = pictures.range(path, Stretch.PERCENTILE);

        assertThat(zscale.low()).isCloseTo(zLow, within((zHigh - zLow) * 1e-4f));
        assertThat(zscale.high()).isCloseTo(zHigh, within((zHigh - zLow) * 1e-4f));
        assertThat(percentile.low()).isCloseTo(low, within((high - low) * 1e-4f));
        assertThat(percentile.high()).isCloseTo(high, within((high - low) * 1e-4f));
    }

    static Stream<Path> files() throws IOException {
        return Stream.of("fits", "fits_odd", "vaster/GPM20240919")
                .flatMap(name -> list(SharedData.require(name)))
                .filter(file -> file.getFileName().toString().matches(".*\\.(fits|fz|gz|bz2|Z)"));
    }

    private static Stream<Path> list(Path parent) {
        try (var files = Files.list(parent)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_a_picture_or_a_sentence(Path file) throws Exception {
        var pictures = new FitsPictures(folder.resolve("tmp"));
        for (Stretch stretch : Stretch.values()) {
            try {
                BufferedImage still =
                        FixturePictures.image(
                                pictures.still(file, TRANSIENT, 0, stretch, ColourMap.INFERNO));
                Range range = pictures.range(file, stretch);
                Frames frames = pictures.frames(file, TRANSIENT, range);
                BufferedImage strip =
                        FixturePictures.image(pictures.strip(file, 0, range, ColourMap.INFERNO));
                assertThat(still.getWidth()).isBetween(1, 1200).isGreaterThanOrEqualTo(64);
                assertThat(strip.getWidth()).isEqualTo(frames.width());
                assertThat(strip.getHeight() % frames.height()).isZero();
            } catch (UnreadableFitsException sentence) {
                assertThat(sentence).hasMessageEndingWith(".").hasMessageMatching("[A-Z].{15,}");
            }
        }
        assertThat(folder.resolve("tmp"))
                .satisfiesAnyOf(
                        tmp -> assertThat(tmp).doesNotExist(),
                        tmp -> assertThat(tmp).isEmptyDirectory());
    }

    @Test
    void what_cannot_be_shown_is_said_in_words_that_help() throws Exception {
        assertThat(sentence("derived_huge_naxis.fits"))
                .isEqualTo(
                        "The header claims data of 2,147,483,647 × 2,147,483,647 × 1 × 1, more than any file can hold.");
        assertThat(sentence("derived_empty.fits")).isEqualTo("The file is empty.");
        assertThat(sentence("derived_html_named.fits"))
                .isEqualTo("This is not a FITS file: it does not begin with SIMPLE.");
        assertThat(sentence("derived_all_nan.fits"))
                .isEqualTo("Every pixel of this image is blank.");
        assertThat(sentence("derived_bad_bitpix.fits"))
                .isEqualTo("BITPIX is -31; FITS has 8, 16, 32, 64, -32 and -64 only.");
        assertThat(sentence("derived_trunc_data.fits")).startsWith("The file is cut: ");
        assertThat(sentence("derived_trunc_header.fits"))
                .isEqualTo("The file is cut: it ends inside a header, before its END card.");
        assertThat(sentence("astropy_tb.fits"))
                .isEqualTo(
                        "There is no image in this FITS file. It holds a header without data, a table.");
        assertThat(sentence("nomtam_test.fits.bz2")).startsWith("This file is packed by bzip2");
    }

    private String sentence(String name) throws IOException {
        try {
            new FitsPictures(folder)
                    .still(
                            SharedData.require("fits_odd/" + name),
                            null,
                            0,
                            Stretch.ZSCALE,
                            ColourMap.INFERNO);
            return "a picture";
        } catch (UnreadableFitsException e) {
            return e.getMessage();
        }
    }
}
