package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Takes the pictures of every page for the guides: make screenshots. No part of a test run, which its name keeps it out
 * of. The pages are those of the menu, so that a new one is among them by itself.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
@Import(ScreenshotSurvey.class)
class Screenshots {

    /** A way to look. */
    private record Look(String suffix, int width, int height, ColorScheme scheme) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look("", 1440, 900, ColorScheme.LIGHT),
                    new Look("-dark", 1440, 900, ColorScheme.DARK),
                    new Look("-phone", 390, 844, ColorScheme.LIGHT),
                    new Look("-phone-dark", 390, 844, ColorScheme.DARK));
    private static final int QUALITY = 80;
    private static final int SETTLED_MS = 700;

    /** There is a page with all its elements (two are names alone and never defined), nothing is on its way, no picture is missing, and a candidate has its frames. */
    private static final String SETTLED =
            """
            () => document.querySelector('vaadin-app-layout h1, main h1')
                && !document.querySelector('vaadin-connection-indicator[loading], vaadin-grid[loading]')
                && [...document.querySelectorAll(':not(:defined)')].every(({localName}) =>
                    localName.startsWith('flow-') || localName === 'vaadin-grid-cell-content')
                && document.fonts.status === 'loaded'
                && [...document.images].every((image) => image.complete)
                && [...document.querySelectorAll('frame-player')].every((player) =>
                    player.getBoundingClientRect().left >= innerWidth ||
                    player.shadowRoot?.querySelector('.number')?.textContent.includes('/'))
            """;

    @RegisterExtension private static final Browser browser = new Browser();

    private final Path folder = Path.of(System.getProperty("screenshots.folder", "docs/images"));

    @Autowired private TestPeople people;

    @Autowired private ScreenshotSurvey survey;

    @LocalServerPort private int port;

    @Test
    void the_empty_application() throws IOException {
        people.add("carol", Role.ADMIN);
        for (Look look : LOOKS) {
            Page page = open(look);
            take(page, "login" + look.suffix());
            signIn(page);
            for (String path : menu(page)) {
                take(page, path, name(path) + "-empty" + look.suffix());
            }
            page.context().close();
        }
    }

    @Test
    void a_survey_that_has_begun() throws IOException, InterruptedException {
        people.add("carol", Role.ADMIN);
        survey.load(address(""), "carol");
        for (Look look : LOOKS) {
            Page page = open(look);
            signIn(page);
            for (String path : menu(page)) {
                take(page, path, name(path) + look.suffix());
            }
            take(page, "candidates/" + survey.candidate("MWA"), "desk" + look.suffix());
            page.keyboard().press("?");
            take(page, "keyboard" + look.suffix());
            take(page, "candidates/" + survey.candidate("VASTER"), "desk-vaster" + look.suffix());
            page.navigate(address(""));
            page.locator(".refused-uploads").scrollIntoViewIfNeeded();
            take(page, "home-refused" + look.suffix());
            page.context().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"'',home", "candidates,candidates", "admin/people,admin-people"})
    void pages_have_stable_names(String path, String name) {
        assertThat(name(path)).isEqualTo(name);
    }

    private static String name(String path) {
        return path.isEmpty() ? "home" : path.replace('/', '-');
    }

    /** The pages of the menu, and the account page, which has its own. */
    private List<String> menu(Page page) {
        assertThat(page.locator("vaadin-side-nav-item").first()).isAttached();
        var paths =
                new ArrayList<>(
                        page.locator("vaadin-side-nav-item").all().stream()
                                .map(item -> item.getAttribute("path"))
                                .filter(path -> path != null && !path.equals("rate"))
                                .toList());
        paths.add("account");
        return paths;
    }

    private Page open(Look look) {
        Page page = browser.open(look.width(), look.height(), look.scheme());
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(look.scheme()));
        page.navigate(address("login"));
        assertThat(page.getByLabel("Username")).isVisible();
        return page;
    }

    private void signIn(Page page) {
        page.getByLabel("Username").fill("carol");
        page.getByLabel("Password").first().fill(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    private void take(Page page, String path, String name) throws IOException {
        page.navigate(address(path));
        take(page, name);
    }

    /** As WebP, which Chromium writes by itself: half the bytes of a PNG, and nothing else is needed. */
    private void take(Page page, String name) throws IOException {
        page.waitForFunction(SETTLED);
        page.waitForTimeout(SETTLED_MS);
        var asked = new JsonObject();
        asked.addProperty("format", "webp");
        asked.addProperty("quality", QUALITY);
        var answer = page.context().newCDPSession(page).send("Page.captureScreenshot", asked);
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(name + ".webp"),
                Base64.getDecoder().decode(answer.get("data").getAsString()));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
