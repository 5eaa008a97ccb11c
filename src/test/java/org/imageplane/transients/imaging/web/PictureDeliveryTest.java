package org.imageplane.transients.imaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.imaging.FitsFixture;
import org.imageplane.transients.imaging.PictureUrls;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.media.MediaStore;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class PictureDeliveryTest {

    static final SkyPosition MARK = new SkyPosition(268.8953, -25.46364);

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired MediaStore media;
    @TempDir Path folder;
    final HttpClient client = HttpClient.newHttpClient();
    MediaFile cube;
    String rater;

    @BeforeEach
    void files() throws IOException {
        rater = "Bearer " + people.token(people.add("rita", Role.RATER));
        cube = stored("GPM", MediaKind.SLICES_FITS, cube().write(folder.resolve("cube.fits")));
    }

    private static FitsFixture cube() {
        float[][][] values = new float[70][40][40];
        for (float[][] plane : values) {
            plane[20][20] = 1;
        }
        return FitsFixture.image(values)
                .sky(40, MARK.raDeg(), MARK.decDeg(), 0)
                .with("BUNIT", "Jy/beam");
    }

    private MediaFile stored(String project, MediaKind kind, Path file) throws IOException {
        return stored(project, kind, Files.readAllBytes(file));
    }

    private MediaFile stored(String project, MediaKind kind, byte[] bytes) {
        var candidate = surveys.aCandidate().in(project).with(kind, bytes).store();
        return media.ofCandidate(surveys.aProject(project).id(), candidate.id()).getFirst();
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> asRater(String address) throws Exception {
        return get(address, "Authorization", rater);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_still_is_a_png_that_browsers_keep() throws Exception {
        var answer = asRater(PictureUrls.still(cube, MARK));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(image(answer).getWidth()).isEqualTo(520);
        String tag = header(answer, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        var again =
                get(PictureUrls.still(cube, MARK), "Authorization", rater, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(asRater(PictureUrls.still(cube, MARK)).body()).isEqualTo(answer.body());
    }

    @Test
    void choices_make_other_pictures() throws Exception {
        byte[] usual = asRater(PictureUrls.still(cube, MARK)).body();

        for (String choice : new String[] {"&map=viridis", "&map=grey", "&stretch=percentile"}) {
            var other = asRater(PictureUrls.still(cube, MARK) + choice);
            assertThat(other.statusCode()).as(choice).isEqualTo(200);
        }
        assertThat(asRater(PictureUrls.still(cube, MARK) + "&map=viridis").body())
                .isNotEqualTo(usual);
        assertThat(asRater(PictureUrls.still(cube, new SkyPosition(10, 10))).body())
                .isNotEqualTo(usual);
        assertThat(asRater(PictureUrls.still(cube, MARK) + "&plane=69").statusCode())
                .isEqualTo(200);
    }

    @Test
    void frames_say_how_the_strips_are_to_be_shown() throws Exception {
        var answer = asRater(PictureUrls.frames(cube, MARK) + "&map=viridis");
        JsonNode frames = json(answer);

        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(frames.get("width").asInt()).isEqualTo(40);
        assertThat(frames.get("height").asInt()).isEqualTo(40);
        assertThat(frames.get("planes").asInt()).isEqualTo(70);
        assertThat(frames.get("planes_per_strip").asInt()).isEqualTo(64);
        assertThat(frames.get("strips").size()).isEqualTo(2);
        assertThat(frames.at("/marker/x").asDouble()).isCloseTo(20, within(0.01));
        assertThat(frames.at("/marker/y").asDouble()).isCloseTo(20, within(0.01));
        assertThat(frames.at("/scale_bar/label").asString()).isEqualTo("2′");
        assertThat(frames.at("/scale_bar/pixels").asDouble()).isCloseTo(12, within(0.01));
        assertThat(frames.get("beam").isNull()).isTrue();
        assertThat(frames.at("/north/angle_deg").asDouble()).isCloseTo(0, within(0.01));
        assertThat(frames.at("/range/unit").asString()).isEqualTo("Jy/beam");
        assertThat(frames.at("/range/low").asDouble())
                .isLessThanOrEqualTo(frames.at("/range/high").asDouble());
        var last = image(asRater(frames.at("/strips/1").asString()));
        assertThat(last.getWidth()).isEqualTo(40);
        assertThat(last.getHeight()).isEqualTo(6 * 40);
        assertThat(last.getRGB(20, 19)).isNotEqualTo(last.getRGB(5, 5));
        assertThat(
                        asRater(frames.at("/strips/1").asString().replace("strip-1", "strip-2"))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_header_comes_as_cards_of_plain_text() throws Exception {
        Path image =
                FitsFixture.image(new float[4][4])
                        .with("OBJECT", "<script>alert(1)</script>")
                        .write(folder.resolve("header.fits"));
        MediaFile file = stored("GPM", MediaKind.DEEP_FITS, image);
        JsonNode hdu = json(asRater(PictureUrls.header(file))).at("/hdus/0");

        assertThat(hdu.get("index").asInt()).isZero();
        assertThat(hdu.get("name").asString()).isEqualTo("PRIMARY");
        assertThat(hdu.get("cards"))
                .anySatisfy(
                        card -> {
                            assertThat(card.get("keyword").asString()).isEqualTo("NAXIS1");
                            assertThat(card.get("value").asString()).isEqualTo("4");
                        })
                .anySatisfy(
                        card ->
                                assertThat(card.get("value").asString())
                                        .isEqualTo("<script>alert(1)</script>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ra=NaN&dec=1 | RA of NaN is not a number of degrees.",
                "ra=1&dec=NaN | Dec of NaN is not a number of degrees.",
                "ra=1&dec=91 | Dec of 91° is outside -90° to 90°.",
                "ra=east&dec=1 | ra=east is not a number of degrees.",
                "ra=1 | ra and dec belong together: give both in degrees, or neither.",
                "map=jet | There is no colour map jet; there are inferno, viridis, magma, plasma, cividis, grey.",
                "stretch=log | There is no stretch log; there are zscale, percentile.",
                "plane=-1 | plane=-1 is not the number of a plane, counted from 0.",
                "plane=99999999 | plane=99999999 is not the number of a plane, counted from 0."
            })
    void what_cannot_be_understood_is_said(String query, String sentence) throws Exception {
        String base = PictureUrls.still(cube, MARK).replaceFirst("\\?.*", "?");
        var answer = asRater(base + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).isEqualTo(sentence);
    }

    @Test
    void what_is_no_picture_is_said_each_time() throws Exception {
        Path blank =
                FitsFixture.image(new float[][] {{Float.NaN, Float.NaN}, {Float.NaN, Float.NaN}})
                        .write(folder.resolve("blank.fits"));
        MediaFile file = stored("GPM", MediaKind.DEEP_FITS, blank);

        for (int i = 0; i < 2; i++) {
            var answer = asRater(PictureUrls.still(file, MARK));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(json(answer).get("detail").asString())
                    .isEqualTo("Every pixel of this image is blank.");
        }
        assertThat(asRater(PictureUrls.frames(file, MARK)).statusCode()).isEqualTo(422);
        assertThat(asRater(PictureUrls.still(cube, MARK) + "&plane=70").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_file_that_is_no_fits_has_no_pictures() throws Exception {
        MediaFile png = stored("GPM", MediaKind.PREVIEW_PNG, TestFiles.png(8, 8));
        var answer = asRater(png.url().replace("/media/", "/pictures/") + "/still.png");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("detail").asString())
                .isEqualTo("Pictures are made of FITS files only; this is image/png.");
    }

    @Test
    void nobody_gets_401_and_what_one_may_not_see_is_not_there() throws Exception {
        surveys.aRestrictedProject("Secret");
        MediaFile secret =
                stored("Secret", MediaKind.DEEP_FITS, cube().write(folder.resolve("s.fits")));
        String administrator = "Bearer " + people.token(people.add("ada", Role.ADMIN));

        for (String address :
                new String[] {
                    PictureUrls.still(secret, MARK),
                    PictureUrls.frames(secret, MARK),
                    PictureUrls.header(secret)
                }) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(401);
            assertThat(asRater(address).statusCode()).as(address).isEqualTo(404);
            assertThat(get(address, "Authorization", administrator).statusCode()).isEqualTo(200);
        }
        assertThat(get("/pictures/1/none/none.fits/still.png").statusCode()).isEqualTo(401);
        for (String address :
                new String[] {
                    "/pictures/",
                    "/pictures/still.png",
                    "/pictures/1/none/none.fits/still.png",
                    "/pictures/../still.png",
                    PictureUrls.header(cube).replace("header.json", "other.json"),
                    PictureUrls.header(cube).replace("/header.json", "")
                }) {
            assertThat(asRater(address).statusCode()).as(address).isIn(400, 404);
        }
    }
}
