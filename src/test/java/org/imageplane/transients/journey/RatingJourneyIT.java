package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rater's evening in a real browser: sign in, filter, open, rate by keyboard, next; and the ratings are there. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
class RatingJourneyIT {

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;

    @Autowired private Surveys surveys;

    @Autowired private JdbcClient jdbc;

    @LocalServerPort private int port;

    @BeforeEach
    void a_small_survey() {
        people.add("alice", Role.RATER);
        for (int number = 1; number <= 6; number++) {
            surveys.aCandidate()
                    .in("GPM")
                    .of("1410773120")
                    .foundBy(number % 2 == 0 ? "tcg" : "rms")
                    .number(number)
                    .at(268.89 + number * 0.01, -25.46)
                    .with("can_det_stat", 5.0 + number)
                    .with("can_peak_flux", 0.1 * number)
                    .near("GLEAM J175500-252700", 268.75, -25.45)
                    .withPng()
                    .withGif()
                    .store();
        }
    }

    @Test
    void a_rater_signs_in_filters_opens_rates_by_keyboard_and_goes_on() {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        signIn(page);

        page.navigate(address("candidates?project=GPM&filter=rms&sort=can_det_stat,desc"));
        assertThat(page.getByText("3 candidates").first()).isVisible();
        Browser.screenshot(page, "grid-light");

        page.locator("vaadin-grid a[href^='candidates/']").first().click();
        assertThat(page.locator(".rating-card")).isVisible();
        assertThat(page.locator(".desk-header h1")).containsText("J1755");
        String first = candidateOnDesk(page);
        page.waitForFunction(
                "() => document.querySelector('frame-player')?.shadowRoot.querySelector('.number')"
                        + ".textContent.includes('/')");
        Browser.screenshot(page, "desk-light");

        page.keyboard().press("t");
        assertThat(page.locator("[data-action='term:Transient']"))
                .hasAttribute("aria-pressed", "true");
        page.keyboard().press("4");
        page.waitForFunction(
                "before => document.querySelector('desk-keys').getAttribute('candidate') !== before",
                first);
        String second = candidateOnDesk(page);
        assertThat(page.locator(".rating-card .status")).containsText("Saved");
        assertThat(rating(first))
                .containsEntry("score", 4)
                .containsEntry("classification", "Transient");

        page.keyboard().press("a");
        page.keyboard().press("2");
        page.waitForFunction(
                "before => document.querySelector('desk-keys').getAttribute('candidate') !== before",
                second);
        assertThat(rating(second))
                .containsEntry("score", 2)
                .containsEntry("classification", "Airplane");

        page.keyboard().press("b");
        page.waitForFunction(
                "wanted => document.querySelector('desk-keys').getAttribute('candidate') === wanted",
                second);
        assertThat(page.locator("[data-action='score:2']")).hasAttribute("aria-pressed", "true");

        page.keyboard().press("z");
        assertThat(page.locator(".rating-card .status")).containsText("Undone");
        assertThat(ratings()).hasSize(1);
    }

    @Test
    void keys_in_a_text_field_are_text_and_two_presses_rate_one_candidate() {
        Page page = browser.open(1440, 900, ColorScheme.DARK);
        signIn(page);
        page.navigate(address("rate"));
        assertThat(page.locator(".rating-card")).isVisible();
        String first = candidateOnDesk(page);
        Locator note = page.getByLabel("My note");
        note.click();
        page.keyboard().type("5 bright frames, then nothing");
        page.keyboard().press("Escape");
        assertThat(candidateOnDesk(page)).isEqualTo(first);
        Browser.screenshot(page, "desk-dark");

        page.evaluate(
                "() => { for (let i = 0; i < 2; i++) window.dispatchEvent("
                        + "new KeyboardEvent('keydown', {key: '5', bubbles: true})); }");
        page.waitForFunction(
                "before => document.querySelector('desk-keys').getAttribute('candidate') !== before",
                first);
        page.waitForTimeout(500);

        assertThat(ratings()).hasSize(1);
        assertThat(rating(first))
                .containsEntry("score", 5)
                .containsEntry("notes", "5 bright frames, then nothing");
    }

    @Test
    void on_a_phone_the_card_is_a_bar_at_the_bottom_and_rates() {
        Page page = browser.open(390, 844, ColorScheme.LIGHT);
        signIn(page);
        page.navigate(address("rate"));
        assertThat(page.locator(".rating-card")).isVisible();
        String first = candidateOnDesk(page);
        page.waitForTimeout(500);
        Browser.screenshot(page, "desk-phone");
        page.locator("[data-action='score:3']").click();
        page.waitForFunction(
                "before => document.querySelector('desk-keys').getAttribute('candidate') !== before",
                first);
        assertThat(rating(first)).containsEntry("score", 3);
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

    private static String candidateOnDesk(Page page) {
        return page.locator("desk-keys").getAttribute("candidate");
    }

    private List<Map<String, Object>> ratings() {
        return jdbc.sql("select candidate_id from rating").query().listOfRows();
    }

    private Map<String, Object> rating(String candidateId) {
        return jdbc.sql(
                        """
                        select r.score::int as score, k.name as classification, r.notes
                          from rating r join person p on p.id = r.person_id left join classification k on k.id = r.classification_id
                         where r.candidate_id = :id and p.username = 'alice'
                        """)
                .param("id", Long.parseLong(candidateId))
                .query()
                .singleRow();
    }
}
