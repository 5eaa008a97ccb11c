package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.FireflyStandIn;
import org.imageplane.transients.testing.SharedData;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A candidate's FITS files in the viewers of the desk: JS9, Firefly (a stand-in), and the sky without a way to it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
class ViewerJourneyIT {

    private static final int PORT = freePort();
    private static final FireflyStandIn FIREFLY = new FireflyStandIn();
    private static final double RA_DEG = 268.8953;
    private static final double DEC_DEG = -25.46364;
    private static final int PLANES = 5;
    private static final String REAL = "fits/mwa_1410773120_J1755.fits";

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;
    @Autowired private Surveys surveys;
    private Page page;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("transients.public-url", () -> address(""));
        properties.add("transients.firefly.url", FIREFLY::url);
    }

    @AfterAll
    static void stop() {
        FIREFLY.close();
    }

    @BeforeEach
    void a_rater() {
        people.add("alice", Role.RATER);
        FIREFLY.forget();
    }

    @AfterEach
    void leave() {
        if (page != null) {
            page.context().close();
        }
    }

    @Test
    void js9_shows_the_values_and_positions_of_a_real_image() throws Exception {
        byte[] image = Files.readAllBytes(SharedData.require(REAL));
        long id = candidate(1, MediaKind.CUTOUT_FITS, image);
        open(id, ColorScheme.LIGHT);

        Frame js9 = choose("still", "JS9");

        assertThat(number(js9, "JS9.GetValPos({x: 150, y: 150}, false).val"))
                .isCloseTo(pixel(149, 149), within(1e-6));
        // the corner's position as WCSLIB has it
        assertThat(number(js9, "JS9.PixToWCS(1, 1).ra % 360"))
                .isCloseTo(269.5817395734, within(1e-4));
        assertThat(number(js9, "JS9.PixToWCS(1, 1).dec")).isCloseTo(-26.0786098625, within(1e-4));
        js9.waitForFunction(
                "() => JS9.GetShapes('sky').some(s => s.shape === 'text' && s.text.includes('J1755-2534'))");
        assertThat(number(js9, "JS9.GetShapes('sky').filter(s => s.shape === 'circle').length"))
                .as(
                        "circles around the candidate, the known source and psrcat's four pulsars there")
                .isEqualTo(6);
        Locator view = page.locator(".viewer-pane.still viewer-frame[active]");
        view.hover();
        assertThat(page.frameLocator(".still iframe").locator("#value")).containsText("mJy/beam");
        Browser.screenshot(page, "viewer-js9-light");
    }

    @Test
    void js9_lives_on_with_the_next_candidate_and_keeps_its_colours_and_the_desk_its_keys() {
        candidate(1, MediaKind.CUTOUT_FITS, TestFiles.skyCube(20, 1, RA_DEG, DEC_DEG));
        candidate(2, MediaKind.CUTOUT_FITS, TestFiles.skyCube(20, 1, RA_DEG, DEC_DEG));
        signIn(ColorScheme.DARK);
        page.navigate(address("rate"));
        Frame js9 = choose("still", "JS9");
        String first = shown(js9);
        js9.evaluate(
                "() => { window.lived = true; JS9.SetColormap('heat'); JS9.SetScale('log'); }");

        page.locator(".still viewer-frame[active]").click();
        page.keyboard().press("s");
        js9.waitForFunction("before => document.body.dataset.shown !== before", first);

        assertThat(js9.evaluate("() => window.lived")).isEqualTo(true);
        assertThat(js9.evaluate("() => JS9.GetColormap().colormap")).isEqualTo("heat");
        assertThat(js9.evaluate("() => JS9.GetScale().scale")).isEqualTo("log");
        assertThat(number(js9, "JS9.images.length")).isEqualTo(1);
        Browser.screenshot(page, "viewer-js9-dark");

        page.reload();
        assertThat(page.locator(".still vaadin-tab[selected]")).hasText("JS9");
    }

    @Test
    void a_cube_in_js9_and_the_frames_of_the_desk_move_together() {
        long id = cube(1);
        open(id, ColorScheme.LIGHT);
        Frame js9 = choose("motion", "JS9");

        page.keyboard().press("ArrowRight");
        String there = frameOnDesk();
        js9.waitForFunction("plane => document.body.dataset.plane === plane", there);
        assertThat(number(js9, "JS9.GetValPos({x: 10, y: 10}, false).val"))
                .isEqualTo(Integer.parseInt(there) + 1);

        js9.locator("#on").click();
        String next = String.valueOf((Integer.parseInt(there) + 1) % PLANES);
        js9.waitForFunction("plane => document.body.dataset.plane === plane", next);
        page.waitForFunction(
                "frame => document.querySelector('frame-player').frame === Number(frame)", next);
        Browser.screenshot(page, "viewer-cube-light");
    }

    @Test
    void firefly_gets_a_signed_address_the_marks_the_linked_image_and_the_plane() {
        long id = cube(1);
        open(id, ColorScheme.LIGHT);

        Frame firefly = choose("motion", "Firefly");
        firefly.locator("#plot-linked").waitFor();

        assertThat(FIREFLY.fetched())
                .hasSize(2)
                .allSatisfy(
                        file -> {
                            assertThat(file.url())
                                    .startsWith(address("media/"))
                                    .contains("?expires=", "&signature=");
                            assertThat(file.status()).as("without a cookie").isEqualTo(200);
                            assertThat(file.content()).startsWith("SIMPLE".getBytes());
                        });
        page.waitForCondition(() -> !FIREFLY.calls("dispatchWcsMatch").isEmpty());
        var image = FIREFLY.calls("showImage").getFirst().parameters().get(1);
        assertThat(image.get("plotId").asString()).isEqualTo("image");
        assertThat(image.get("Title").asString()).endsWith("slices");
        assertThat(image.get("RangeValues").asString()).isEqualTo("Sigma,-2,10,Linear");
        assertThat(image.get("INIT_CENTER").asString())
                .isEqualTo("%s;%s;EQ_J2000".formatted(RA_DEG, DEC_DEG));
        page.waitForCondition(() -> FIREFLY.calls("dispatchCreateRegionLayer").size() == 2);
        assertThat(FIREFLY.calls("dispatchCreateRegionLayer").toString())
                .contains("fk5;point 268.8953 -25.46364 # point=circle 18 color=magenta")
                .contains("text={GLEAM J175500-252700}");
        assertThat(FIREFLY.calls("dispatchWcsMatch").getFirst().parameters().get(0))
                .hasToString(
                        "{\"plotId\":\"image\",\"matchType\":\"Standard\",\"lockMatch\":true}");

        page.keyboard().press("ArrowRight");
        int there = Integer.parseInt(frameOnDesk());
        page.waitForCondition(
                () ->
                        FIREFLY.calls("dispatchChangePrimePlot").stream()
                                .anyMatch(
                                        call ->
                                                call.parameters().get(0).get("primeIdx").asInt()
                                                        == there));
        int next = (there + 1) % PLANES;
        firefly.evaluate("plane => fireflyPerson.step('image', plane)", next);
        page.waitForFunction(
                "frame => document.querySelector('frame-player').frame === frame", next);
        Browser.screenshot(page, "viewer-firefly-light");
    }

    @Test
    void firefly_keeps_what_the_person_set_for_the_next_candidate() {
        cube(1);
        cube(2);
        signIn(ColorScheme.DARK);
        page.navigate(address("rate"));
        Frame firefly = choose("motion", "Firefly");
        firefly.locator("#plot-linked").waitFor();
        String first = shown(firefly);
        firefly.evaluate(
                "() => { fireflyPerson.stretch('image'); fireflyPerson.colour('image', 4); }");
        FIREFLY.forget();

        page.keyboard().press("s");
        firefly.waitForFunction("before => document.body.dataset.shown !== before", first);
        page.waitForCondition(() -> FIREFLY.calls("showImage").size() == 2);

        var image = FIREFLY.calls("showImage").getFirst().parameters().get(1);
        assertThat(image.get("RangeValues").asString()).isEqualTo("Percent,1,99,Log");
        assertThat(image.get("ColorTable").asString()).isEqualTo("4");
    }

    @Test
    void the_sky_says_so_where_it_cannot_be_shown() {
        long id = candidate(1, MediaKind.PREVIEW_PNG, TestFiles.png(64, 48));
        open(id, ColorScheme.DARK);
        page.route(url -> url.startsWith("https:"), Route::abort);

        Frame sky = load("still", "Sky");

        assertThat(sky.locator(".notice p"))
                .containsText(
                        java.util.regex.Pattern.compile(
                                "cannot be reached from this browser|needs WebGL 2"));
        assertThat(tab("still", "JS9")).hasAttribute("disabled", "");
        Browser.screenshot(page, "viewer-sky-dark");
    }

    private long candidate(int number, MediaKind kind, byte[] content) {
        return surveys.aCandidate()
                .in("GPM")
                .of("1410773120")
                .number(number)
                .at(RA_DEG, DEC_DEG)
                .near("GLEAM J175500-252700", 268.75, -25.45)
                .withPng()
                .withGif()
                .with(kind, content)
                .store()
                .id();
    }

    private long cube(int number) {
        return surveys.aCandidate()
                .in("GPM")
                .of("1410773120")
                .number(number)
                .at(RA_DEG, DEC_DEG)
                .near("GLEAM J175500-252700", 268.75, -25.45)
                .withPng()
                .with(MediaKind.SLICES_GIF, TestFiles.gif(64, 48, PLANES))
                .with(MediaKind.SLICES_FITS, TestFiles.skyCube(20, PLANES, RA_DEG, DEC_DEG))
                .with(MediaKind.DEEP_FITS, TestFiles.skyCube(20, 1, RA_DEG, DEC_DEG))
                .store()
                .id();
    }

    private Page open(long id, ColorScheme scheme) {
        signIn(scheme).navigate(address("candidates/" + id));
        return page;
    }

    /** The page of the viewer that was chosen in a pane, when it shows the candidate. */
    private Frame choose(String pane, String viewer) {
        Frame frame = load(pane, viewer);
        frame.locator("body[data-shown]").waitFor();
        return frame;
    }

    private Frame load(String pane, String viewer) {
        tab(pane, viewer).click();
        return page.locator(".viewer-pane.%s viewer-frame[active] iframe".formatted(pane))
                .elementHandle()
                .contentFrame();
    }

    private Locator tab(String pane, String viewer) {
        return page.locator(".viewer-pane.%s vaadin-tab".formatted(pane))
                .filter(new Locator.FilterOptions().setHasText(viewer));
    }

    private static String shown(Frame viewer) {
        return (String) viewer.evaluate("() => document.body.dataset.shown");
    }

    private static double number(Frame viewer, String expression) {
        return ((Number) viewer.evaluate("() => Number(" + expression + ")")).doubleValue();
    }

    private String frameOnDesk() {
        page.waitForFunction("() => document.querySelector('frame-player').playing === false");
        return String.valueOf(page.evaluate("() => document.querySelector('frame-player').frame"));
    }

    private static double pixel(int x, int y) throws FitsException, IOException {
        try (var fits = new Fits(SharedData.require(REAL).toFile())) {
            return ((float[][]) fits.getHDU(0).getKernel())[y][x];
        }
    }

    private Page signIn(ColorScheme scheme) {
        page = browser.open(1440, 900, scheme);
        page.navigate(address("login"));
        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").first().fill(TestPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    private static String address(String path) {
        return "http://localhost:" + PORT + "/" + path;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
