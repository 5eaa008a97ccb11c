package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator's pages in a real browser: what the keyboard alone does. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "transients.deletions.enabled=true"})
@CleanDatabase
class AdministratorJourneyIT {

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private JdbcClient jdbc;

    @LocalServerPort private int port;

    @Test
    void the_keyboard_alone_searches_adds_saves_and_closes() {
        Page page = open("admin/classifications");
        Locator search =
                page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search"));
        assertThat(search).isVisible();
        page.keyboard().press("/");
        assertThat(search).isFocused();
        page.keyboard().type("pulsar");
        assertThat(page.locator(".crud-bar .total")).hasText("3 classifications");

        page.keyboard().press("Alt+n");
        assertThat(page.locator(".crud-panel")).isVisible();
        name(page).focus();
        page.keyboard().type("Magnetar");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".crud-said")).containsText("Added");
        assertThat(
                        jdbc.sql("select count(*) from classification where name = 'Magnetar'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);

        page.keyboard().press("Escape");
        assertThat(page.locator(".crud-panel")).isHidden();
    }

    @Test
    void a_project_goes_once_its_name_was_typed_and_escape_keeps_it() {
        for (int number = 1; number <= 3; number++) {
            surveys.aCandidate().in("GPM").of("1410773120").number(number).withPng().store();
        }
        Page page = open("admin/storage");
        Locator delete =
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Delete")))
                        .first();
        delete.click();
        Locator dialog = page.locator("vaadin-dialog.consequences");
        assertThat(dialog).containsText("3 candidates");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();

        delete.click();
        Locator confirm =
                dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Delete").setExact(true));
        assertThat(confirm).isDisabled();
        page.keyboard().type("GPM");
        assertThat(confirm).isEnabled();
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();

        page.waitForCondition(
                () ->
                        jdbc.sql("select count(*) from deletion where finished_at is not null")
                                        .query(Long.class)
                                        .single()
                                == 1);
        assertThat(jdbc.sql("select count(*) from candidate").query(Long.class).single()).isZero();
        page.reload();
        assertThat(page.getByText("No projects yet").first()).isVisible();
    }

    @Test
    void the_bars_of_the_ratings_are_drawn_and_a_removal_asks_why() {
        long candidate = surveys.aCandidate().in("GPM").store().id();
        ratings.rate(
                people.add("alice", Role.RATER),
                candidate,
                new RatingInput(4, null, "Pulsar", "bright"));
        Page page = open("ratings");
        assertThat(page.locator("rating-chart canvas").first()).isVisible();
        page.getByLabel(Pattern.compile("^Remove alice")).click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Reason")).isFocused();
        page.keyboard().type("rated the wrong beam");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(page.getByText("No ratings yet").first()).isVisible();
        assertThat(
                        jdbc.sql("select reason from rating_history where action = 'REMOVED'")
                                .query(String.class)
                                .single())
                .isEqualTo("rated the wrong beam");
    }

    private static Locator name(Page page) {
        return page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    }

    private Page open(String path) {
        people.add("carol", Role.ADMIN);
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        var window = new PlaywrightWindow(page, "http://localhost:" + port + "/");
        window.signIn("carol", TestPeople.PASSWORD);
        page.navigate("http://localhost:" + port + "/" + path);
        return page;
    }
}
