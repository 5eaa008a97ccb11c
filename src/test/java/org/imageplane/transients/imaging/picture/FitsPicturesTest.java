package org.imageplane.transients.imaging.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.imageplane.transients.imaging.picture.FixturePictures.grey;
import static org.imageplane.transients.imaging.picture.FixturePictures.image;
import static org.imageplane.transients.imaging.picture.FixturePictures.isTransparent;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.file.Path;
import org.imageplane.transients.imaging.FitsFixture;
import org.imageplane.transients.imaging.fits.FitsImage;
import org.imageplane.transients.imaging.fits.UnreadableFitsException;
import org.imageplane.transients.imaging.wcs.CelestialWcs;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitsPicturesTest {

    static final SkyPosition CENTRE = new SkyPosition(40, -30);
    static final double PIXEL_DEG = 10.0 / 3600;

    @TempDir Path folder;
    FitsPictures pictures;
    FixturePictures fixtures;
    Path file;

    @BeforeEach
    void places() {
        pictures = new FitsPictures(folder.resolve("tmp"));
        fixtures = new FixturePictures(folder.resolve("tmp"));
        file = folder.resolve("image.fits");
    }

    /** An image of zeros with one bright pixel. */
    private static float[][] spot(int side, int x, int y) {
        float[][] values = new float[side][side];
        values[y][x] = 1;
        return values;
    }

    private Frames frames(SkyPosition mark) throws Exception {
        return pictures.frames(file, mark, pictures.range(file, Stretch.PERCENTILE));
    }

    private int[] brightest(BufferedImage image) {
        int[] best = {0, 0};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (grey(image, x, y) > grey(image, best[0], best[1])) {
                    best = new int[] {x, y};
                }
            }
        }
        return best;
    }

    @Test
    void without_a_place_on_the_sky_the_first_row_is_at_the_bottom() throws Exception {
        FitsFixture.image(spot(8, 2, 1)).write(file);

        assertThat(brightest(fixtures.strip(file, 0, ColourMap.GREY))).containsExactly(2, 6);
        Frames frames = frames(CENTRE);
        assertThat(frames.marks()).isEqualTo(new PictureMarks(null, null, null, null));
    }

    @Test
    void an_image_with_east_to_the_right_is_mirrored() throws Exception {
        FitsFixture.image(spot(9, 2, 1)).sky(9, 40, -30, 0).with("CDELT1", PIXEL_DEG).write(file);

        assertThat(brightest(fixtures.strip(file, 0, ColourMap.GREY))).containsExactly(6, 7);
        assertThat(place(2, 1, 6, 7)).isTrue();
    }

    @Test
    void an_image_upside_down_is_turned() throws Exception {
        FitsFixture.image(spot(9, 2, 1)).sky(9, 40, -30, 180).write(file);

        assertThat(brightest(fixtures.strip(file, 0, ColourMap.GREY))).containsExactly(6, 1);
        assertThat(place(2, 1, 6, 1)).isTrue();
    }

    @Test
    void an_image_on_its_side_is_turned_by_a_quarter_without_resampling() throws Exception {
        FitsFixture.image(spot(9, 2, 1)).sky(9, 40, -30, 90).write(file);
        BufferedImage strip = fixtures.strip(file, 0, ColourMap.GREY);

        assertThat(strip.getWidth()).isEqualTo(9);
        int[] at = brightest(strip);
        assertThat(place(2, 1, at[0], at[1])).isTrue();
        assertThat(at).isIn(new int[] {1, 2}, new int[] {7, 6});
    }

    /** Whether a pixel of the file is displayed where the marks would say that it is. */
    private boolean place(int x, int y, int displayX, int displayY) throws Exception {
        try (var image = FitsImage.open(file, folder)) {
            var wcs = CelestialWcs.of(image.header()).orElseThrow();
            var marker = frames(wcs.pixelToSky(x, y).orElseThrow()).marks().marker();
            return Math.hypot(marker.x() - displayX - 0.5, marker.y() - displayY - 0.5) < 0.02;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 45, 90, 137, 200, -30})
    void north_is_up_and_east_is_left_whatever_the_rotation(double rotationDeg) throws Exception {
        FitsFixture.image(new float[41][41]).sky(41, 40, -30, rotationDeg).write(file);
        var middle = frames(CENTRE).marks();
        var north = frames(new SkyPosition(40, -30 + 5 * PIXEL_DEG)).marks().marker();
        var east =
                frames(new SkyPosition(40 + 5 * PIXEL_DEG / Math.cos(Math.toRadians(30)), -30))
                        .marks()
                        .marker();

        assertThat(north.x() - middle.marker().x()).isCloseTo(0, within(0.01));
        assertThat(north.y() - middle.marker().y()).isCloseTo(-5, within(0.01));
        assertThat(east.x() - middle.marker().x()).isCloseTo(-5, within(0.01));
        assertThat(east.y() - middle.marker().y()).isCloseTo(0, within(0.01));
        assertThat(middle.northAngleDeg()).isCloseTo(0, within(0.01));
    }

    @Test
    void a_rotated_source_is_displayed_under_its_mark() throws Exception {
        float[][] values = new float[41][41];
        for (int y = 9; y <= 11; y++) {
            for (int x = 27; x <= 29; x++) {
                values[y][x] = x == 28 && y == 10 ? 3 : 1;
            }
        }
        FitsFixture.image(values).sky(41, 40, -30, 30).write(file);
        BufferedImage strip = fixtures.strip(file, 0, ColourMap.GREY);

        assertThat(strip.getWidth()).isEqualTo(57);
        int[] at = brightest(strip);
        assertThat(isTransparent(strip, 0, 0)).as("outside the rotated image").isTrue();
        assertThat(isTransparent(strip, 28, 28)).isFalse();
        try (var image = FitsImage.open(file, folder)) {
            var wcs = CelestialWcs.of(image.header()).orElseThrow();
            var marker = frames(wcs.pixelToSky(28, 10).orElseThrow()).marks().marker();
            assertThat(at[0] + 0.5).isCloseTo(marker.x(), within(1.0));
            assertThat(at[1] + 0.5).isCloseTo(marker.y(), within(1.0));
        }
    }

    @Test
    void a_small_rotation_is_told_and_not_resampled() throws Exception {
        FitsFixture.image(spot(9, 2, 1)).sky(9, 40, -30, 0.6).write(file);

        assertThat(brightest(fixtures.strip(file, 0, ColourMap.GREY))).containsExactly(2, 7);
        assertThat(Math.abs(frames(null).marks().northAngleDeg())).isCloseTo(0.6, within(0.01));
    }

    @Test
    void beam_and_scale_bar_are_in_pixels_of_the_picture() throws Exception {
        FitsFixture.image(new float[100][100])
                .sky(100, 40, -30, 30)
                .with("BMAJ", 4 * PIXEL_DEG)
                .with("BMIN", 2 * PIXEL_DEG)
                .with("BPA", 20.0)
                .with("BUNIT", "JY/BEAM")
                .write(file);
        Frames frames = frames(null);

        assertThat(frames.marks().beam().major()).isCloseTo(4, within(0.001));
        assertThat(frames.marks().beam().minor()).isCloseTo(2, within(0.001));
        assertThat(frames.marks().beam().angleDeg()).isCloseTo(20, within(0.01));
        assertThat(frames.marks().scaleBar().label()).isEqualTo("5′");
        assertThat(frames.marks().scaleBar().pixels()).isCloseTo(30, within(0.01));
        assertThat(frames.unit()).isEqualTo("JY/BEAM");
    }

    @Test
    void blank_pixels_are_transparent() throws Exception {
        FitsFixture.image(new float[][] {{0, Float.NaN}, {1, 2}}).write(file);
        BufferedImage strip = fixtures.strip(file, 0, ColourMap.VIRIDIS);

        assertThat(isTransparent(strip, 1, 1)).isTrue();
        assertThat(isTransparent(strip, 0, 0)).isFalse();
        BufferedImage still =
                image(pictures.still(file, null, 0, Stretch.PERCENTILE, ColourMap.VIRIDIS));
        assertThat(still.getWidth()).isEqualTo(128);
        assertThat(isTransparent(still, 100, 100)).isTrue();
        assertThat(isTransparent(still, 10, 10)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void a_map_goes_from_its_darkest_to_its_brightest_colour(ColourMap map) throws Exception {
        FitsFixture.image(new float[][] {{0, 1}, {2, 3}}).write(file);
        BufferedImage strip = fixtures.strip(file, 0, map);
        double before = -1;
        for (int[] at : new int[][] {{0, 1}, {1, 1}, {0, 0}, {1, 0}}) {
            double brightness = brightness(strip.getRGB(at[0], at[1]));
            assertThat(brightness).isGreaterThan(before);
            before = brightness;
        }
    }

    private static double brightness(int rgb) {
        return 0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
    }

    @Test
    void a_cube_is_strips_of_planes_in_one_range() throws Exception {
        FitsFixture.cube(20, 10, 130).write(file);
        Frames frames = frames(null);

        assertThat(frames.planes()).isEqualTo(130);
        assertThat(frames.planesPerStrip()).isEqualTo(64);
        assertThat(frames.strips()).isEqualTo(3);
        for (int number = 0; number < 3; number++) {
            BufferedImage strip =
                    image(pictures.strip(file, number, new Range(0, 1), ColourMap.GREY));
            int planes = number < 2 ? 64 : 2;
            assertThat(strip.getWidth()).isEqualTo(20);
            assertThat(strip.getHeight()).isEqualTo(planes * 10);
            assertThat(strip.getColorModel()).isInstanceOf(IndexColorModel.class);
            for (int i = 0; i < planes; i++) {
                int plane = number * 64 + i;
                for (int x = 0; x < 20; x++) {
                    assertThat(grey(strip, x, i * 10 + 8)).isEqualTo(x == plane % 20 ? 255 : 0);
                }
            }
        }
        assertThatThrownBy(() -> pictures.strip(file, 3, new Range(0, 1), ColourMap.GREY))
                .isInstanceOf(UnreadableFitsException.class)
                .hasMessage("There is no strip 3 of this file.");
    }

    @Test
    void a_blank_image_is_a_sentence_but_blank_planes_among_others_are_not() throws Exception {
        float[][][] cube = new float[50][2][2];
        for (float[][] plane : cube) {
            plane[0] = new float[] {Float.NaN, Float.NaN};
            plane[1] = new float[] {Float.NaN, Float.NaN};
        }
        FitsFixture.image(cube).write(file);
        assertThatThrownBy(() -> pictures.range(file, Stretch.ZSCALE))
                .hasMessage("Every pixel of this image is blank.");

        cube[49][1][1] = 5;
        FitsFixture.image(cube).write(file);
        assertThat(pictures.range(file, Stretch.ZSCALE)).isEqualTo(new Range(5, 5));
    }

    @Test
    void the_mark_leaves_the_source_free() throws Exception {
        FitsFixture.image(new float[65][65]).sky(65, 40, -30, 0).write(file);
        BufferedImage plain = image(pictures.still(file, null, 0, Stretch.ZSCALE, ColourMap.GREY));
        BufferedImage marked =
                image(pictures.still(file, CENTRE, 0, Stretch.ZSCALE, ColourMap.GREY));
        int centre = marked.getWidth() / 2;

        int changed = 0;
        for (int d = -60; d <= 60; d++) {
            if (marked.getRGB(centre + d, centre) != plain.getRGB(centre + d, centre)) {
                assertThat(Math.abs(d)).isBetween(11, 36);
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(30);
    }

    @Test
    void a_large_image_is_shown_smaller_and_marked_where_it_should_be() throws Exception {
        float[][] values = new float[1700][1700];
        for (int y = 510; y < 516; y++) {
            for (int x = 1200; x < 1206; x++) {
                values[y][x] = 50;
            }
        }
        FitsFixture.image(values).sky(1700, 40, -30, 0).write(file);
        SkyPosition source;
        try (var image = FitsImage.open(file, folder)) {
            source =
                    CelestialWcs.of(image.header())
                            .orElseThrow()
                            .pixelToSky(1202.5, 512.5)
                            .orElseThrow();
        }
        Frames frames = frames(source);

        assertThat(frames.width()).isEqualTo(567);
        assertThat(frames.marks().marker().x()).isCloseTo(1203 / 3.0, within(0.01));
        assertThat(frames.marks().marker().y()).isCloseTo(567 - 513 / 3.0, within(0.01));
        BufferedImage strip = image(pictures.strip(file, 0, new Range(0, 1), ColourMap.GREY));
        assertThat(grey(strip, 401, 567 - 171)).isEqualTo(255);
        assertThat(grey(strip, 410, 567 - 171)).isZero();
    }

    @Test
    void a_plane_that_is_not_there_is_said() throws Exception {
        FitsFixture.cube(4, 4, 3).write(file);

        assertThatThrownBy(() -> pictures.still(file, null, 3, Stretch.ZSCALE, ColourMap.INFERNO))
                .hasMessage("There is no plane 3: this file has 3, counted from 0.");
    }
}
