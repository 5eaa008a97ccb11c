package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
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

/** What is it? A rater finds the pulsar beside the candidate, says so, and rates the neighbours together. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
class NearbyJourneyIT {

    @RegisterExtension private static final Browser browser = new Browser();

    /** J0437-4715 as psrcat has it, to the arcsec. */
    private static final double PULSAR_RA = 69.3166;

    private static final double PULSAR_DEC = -47.2527;

    @Autowired private TestPeople people;

    @Autowired private Surveys surveys;

    @Autowired private JdbcClient jdbc;

    @LocalServerPort private int port;

    private long here;

    @BeforeEach
    void four_candidates_beside_a_pulsar() {
        people.add("alice", Role.RATER);
        here = candidate(0.5);
        candidate(1.0);
        candidate(1.5);
        candidate(40);
    }

    private long candidate(double arcminNorth) {
        return surveys.aCandidate()
                .in("GPM")
                .of("1410773120")
                .at(PULSAR_RA, PULSAR_DEC + arcminNorth / 60)
                .withPng()
                .withGif()
                .store()
                .id();
    }

    @Test
    void a_pulsar_beside_the_candidate_is_found_and_what_is_said_of_it_stays() {
        Page page = openDesk(ColorScheme.LIGHT);
        Locator name = page.locator(".nearby-table a", text("J0437-4715"));
        assertThat(name).isVisible();
        assertThat(name).hasAttribute("rel", "noopener noreferrer");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("It is J0437-4715").setExact(true))
                .click();
        assertThat(page.locator(".near-said.confirmed")).isVisible();
        assertThat(page.locator("field-map .chart")).isVisible();
        Browser.screenshot(page, "nearby-light");

        page.reload();
        assertThat(page.locator(".near-said.confirmed")).hasText("yes");
        assertThat(said()).containsExactly("J0437-4715 CONFIRMED");
    }

    @Test
    void neighbours_are_rated_together_after_a_preview_and_one_undo_takes_all_back() {
        Page page = openDesk(ColorScheme.DARK);
        Locator ticks = page.locator(".nearby-table .near-tick");
        assertThat(ticks).hasCount(2);
        ticks.nth(0).check();
        ticks.nth(1).check();
        assertThat(page.locator(".applies-to")).hasText("Applies to 2 more");
        page.locator(".desk-header h1").click();
        page.keyboard().press("p");
        page.keyboard().press("4");
        Locator preview = page.locator(".together li");
        assertThat(preview).hasCount(3);
        Browser.screenshot(page, "nearby-preview-dark");

        page.keyboard().press("Escape");
        assertThat(preview).hasCount(0);
        assertThat(scores()).isEmpty();

        page.keyboard().press("4");
        assertThat(preview).hasCount(3);
        page.waitForTimeout(400);
        page.keyboard().press("Enter");
        assertThat(page.locator(".rating-card .status")).containsText("Rated 3 candidates");
        assertThat(scores()).containsExactly(4, 4, 4);

        page.keyboard().press("z");
        assertThat(page.locator(".rating-card .status")).containsText("these 3 ratings");
        assertThat(scores()).isEmpty();
        assertThat(page.locator("desk-keys")).hasAttribute("candidate", String.valueOf(here));
    }

    @Test
    void the_keyboard_goes_through_the_table_and_ticks_without_rating() {
        Page page = openDesk(ColorScheme.LIGHT);
        assertThat(page.locator(".nearby-table .near-tick")).hasCount(2);
        page.locator(".desk-header h1").click();
        page.keyboard().press(".");
        page.waitForFunction("() => document.activeElement.matches('.nearby-table')");
        for (int row = 0; row < 3; row++) {
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator(".applies-to")).hasText("Applies to 2 more");
        assertThat(scores()).isEmpty();
        page.keyboard().press("Escape");
        page.waitForFunction("() => !document.activeElement.matches('.nearby-table')");
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page openDesk(ColorScheme scheme) {
        Page page = browser.open(1440, 900, scheme);
        page.navigate("http://localhost:" + port + "/login");
        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").first().fill(TestPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(url -> !url.contains("login"));
        page.navigate("http://localhost:" + port + "/candidates/" + here);
        assertThat(page.locator(".rating-card")).isVisible();
        return page;
    }

    private List<Integer> scores() {
        try (Stream<Integer> scores =
                jdbc
                        .sql("select score::int from rating order by candidate_id")
                        .query(Integer.class)
                        .stream()) {
            return scores.toList();
        }
    }

    private List<String> said() {
        return jdbc.sql(
                        "select source_name || ' ' || state from association_history where person_id is not null")
                .query(String.class)
                .list();
    }
}
