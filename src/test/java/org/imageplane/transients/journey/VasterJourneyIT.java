package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CandidateBuilder;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A candidate with beams, cube and light curve in a real browser: frames and curve move together, a verdict is given. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
class VasterJourneyIT {

    private static final int FRAMES = 40;
    private static final Instant START = Instant.parse("2023-06-01T10:00:00Z");
    private static final String NUMBER =
            "(document.querySelector('frame-player')?.shadowRoot?.querySelector('.number')?.textContent"
                    + " ?? '')";

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @LocalServerPort private int port;

    private Actor alice;

    @BeforeEach
    void a_project_of_this_survey() {
        alice = people.add("alice", Role.RATER);
        surveys.aProject("VAST", RatingScale.TRUE_FALSE_UNSURE);
    }

    private CandidateBuilder detection(int beam) {
        return surveys.aCandidate()
                .in("VAST")
                .of("SB50230")
                .inBeam(beam)
                .at(194.95, -63.83)
                .with("beam_sep_deg", beam / 10.0)
                .with("chi_square", 12.345678)
                .with(curve());
    }

    /** Flat but for one bright point, and a gap. */
    private static LightCurve curve() {
        List<Instant> time = new ArrayList<>();
        List<Double> flux = new ArrayList<>();
        List<Double> rms = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            time.add(START.plusSeconds(600L * frame));
            flux.add(frame == 12 ? 0.02 : frame == 20 ? Double.NaN : 0.001 * Math.sin(frame));
            rms.add(0.001);
        }
        return new LightCurve(time, flux, rms);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void frames_made_of_a_cube_and_the_light_curve_move_together(ColorScheme scheme) {
        long id =
                detection(3)
                        .with(MediaKind.SLICES_FITS, TestFiles.cube(60, 60, FRAMES))
                        .store()
                        .id();
        Page page = browser.open(1600, 1000, scheme);
        signIn(page);
        page.navigate(address("candidates/" + id));
        page.waitForFunction("() => " + NUMBER + ".endsWith('/ " + FRAMES + "')");
        page.keyboard().press(" ");
        // wherever playing stopped, the curve's mark stands at that frame
        assertThat(marked(page)).hasAttribute("data-point", String.valueOf(frame(page)));

        page.keyboard().press("ArrowRight");
        assertThat(marked(page)).hasAttribute("data-point", String.valueOf(frame(page)));

        BoundingBox box = page.locator("light-curve").boundingBox();
        page.mouse().click(box.x + box.width * 0.6, box.y + box.height * 0.4);
        String point = marked(page).getAttribute("data-point");
        assertThat(frame(page)).isEqualTo(Integer.parseInt(point));
        assertThat(Integer.parseInt(point)).isBetween(18, 28);
        assertThat(
                        page.evaluate(
                                "() => document.querySelector('frame-player').shadowRoot"
                                        + ".querySelector('.moment').textContent"))
                .isEqualTo(
                        START.plusSeconds(600L * Integer.parseInt(point))
                                        .toString()
                                        .substring(11, 19)
                                + " UTC");
        int shown = frame(page);
        BoundingBox slider = page.locator("frame-player input").boundingBox();
        page.mouse().move(slider.x + slider.width * 0.95, slider.y + slider.height / 2);
        assertThat(marked(page))
                .hasAttribute("data-point", java.util.regex.Pattern.compile("3[5-9]"));
        assertThat(frame(page)).isEqualTo(shown);
        page.mouse().move(box.x, box.y - 200);
        assertThat(marked(page)).hasAttribute("data-point", point);
        Browser.screenshot(page, "vaster-desk-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The cube's planes grow brighter from the first to the last, so what is on the canvas says which one it is. */
    @Test
    void the_frame_on_the_screen_is_the_plane_of_its_number() {
        long id =
                detection(3)
                        .with(MediaKind.SLICES_FITS, TestFiles.cube(60, 60, FRAMES))
                        .store()
                        .id();
        Page page = browser.open(1600, 1000, ColorScheme.LIGHT);
        signIn(page);
        page.navigate(address("candidates/" + id));
        page.waitForFunction("() => " + NUMBER + ".endsWith('/ " + FRAMES + "')");
        List<Double> brightness =
                IntStream.of(2, 20, 37).mapToObj(frame -> brightnessOf(page, frame)).toList();
        assertThat(brightness).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_verdict_with_a_new_tag_for_all_beams_of_the_source() {
        long first = detection(3).store().id();
        long second = detection(7).store().id();
        Page page = browser.open(1600, 1000, ColorScheme.DARK);
        signIn(page);
        page.navigate(address("candidates/" + first));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tags…")).click();
        page.getByLabel("Name").fill("Planet");
        page.getByLabel("What it means").fill("Scattered light of Jupiter's magnetosphere");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();
        assertThat(page.getByText("Added “Planet”.")).isVisible();
        Browser.screenshot(page, "tags-dark");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
        page.locator("[data-action='term:Planet']").click();
        assertThat(page.locator("[data-action='term:Planet']"))
                .hasAttribute("aria-pressed", "true");
        page.getByText("Rate all 2 beams together").click();
        assertThat(page.locator(".rating-card .status, vaadin-grid, .empty-state").first())
                .isVisible();
        for (long id : List.of(first, second)) {
            page.waitForCondition(
                    () ->
                            ratings.own(alice, id)
                                    .filter(own -> "Planet".equals(own.classification()))
                                    .isPresent());
        }

        page.navigate(address("candidates/" + first));
        assertThat(page.locator(".rating-card")).isVisible();
        page.keyboard().press("f");
        page.waitForCondition(
                () ->
                        ratings.own(alice, first)
                                .filter(own -> own.verdict() == Verdict.FALSE)
                                .isPresent());
        assertThat(ratings.own(alice, second))
                .hasValueSatisfying(own -> assertThat(own.verdict()).isNull());
    }

    private static double brightnessOf(Page page, int frame) {
        page.evaluate(
                "frame => { const player = document.querySelector('frame-player');"
                        + " player.step(frame - player.frame); }",
                frame);
        page.waitForFunction("frame => " + NUMBER + ".startsWith((frame + 1) + ' ')", frame);
        return ((Number)
                        page.evaluate(
                                """
                                () => {
                                  const canvas = document.querySelector('frame-player').shadowRoot.querySelector('canvas');
                                  const { data } = canvas.getContext('2d').getImageData(30, 30, 1, 1);
                                  return data[0] + data[1] + data[2];
                                }"""))
                .doubleValue();
    }

    private static Locator marked(Page page) {
        return page.locator("light-curve .mark");
    }

    private static int frame(Page page) {
        String number = (String) page.evaluate("() => " + NUMBER);
        return Integer.parseInt(number.substring(0, number.indexOf(' '))) - 1;
    }

    private void signIn(Page page) {
        page.navigate(address("login"));
        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").first().fill(TestPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
