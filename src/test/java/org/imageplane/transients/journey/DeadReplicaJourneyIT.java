package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WebProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The web process that serves a rater dies, and another one takes over: the rater hardly notices. */
@SpringBootTest
@CleanDatabase
class DeadReplicaJourneyIT {

    private static final LocatorAssertions.HasTextOptions WITHIN_SECONDS =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;
    @Autowired private Surveys surveys;
    @Autowired private JdbcClient jdbc;
    @Autowired private Ratings ratings;

    @Value("${transients.media.root}")
    private Path media;

    private WebProcess first;
    private WebProcess second;
    private int secondPort;
    private Doorway doorway;
    private Page page;
    private final AtomicInteger loads = new AtomicInteger();

    @BeforeEach
    void two_processes_and_a_rater_at_the_desk() throws Exception {
        people.add("alice", Role.RATER);
        for (int number = 1; number <= 4; number++) {
            surveys.aCandidate()
                    .in("GPM")
                    .of("1410773120")
                    .number(number)
                    .at(268.89 + number * 0.01, -25.46)
                    .with("can_det_stat", 5.0 + number)
                    .withPng()
                    .store();
        }
        Map<String, String> settings = Map.of("MEDIA_ROOT", media.toAbsolutePath().toString());
        int firstPort = WebProcess.freePort();
        secondPort = WebProcess.freePort();
        first = WebProcess.start(firstPort, settings);
        second = WebProcess.start(secondPort, settings);
        first.awaitReady();
        second.awaitReady();
        doorway = new Doorway(firstPort);
        page = browser.open(1440, 900, ColorScheme.LIGHT);
        page.onLoad(loaded -> loads.incrementAndGet());
        signIn();
        page.navigate(address("rate"));
        assertThat(page.locator(".rating-card")).isVisible();
        page.waitForFunction("() => location.pathname.startsWith('/candidates/')");
    }

    @AfterEach
    void end() throws Exception {
        if (first != null) {
            first.close();
            second.close();
            doorway.close();
        }
    }

    @Test
    void after_one_reload_the_rater_is_back_at_the_same_candidate_and_goes_on() throws Exception {
        String candidate = candidateOnDesk();
        String where = page.url();
        page.getByLabel("My note").click();
        page.keyboard().type("two frames of");
        page.keyboard().press("Escape");
        Page status = page.context().newPage();
        status.navigate(address("survey-status?project=GPM"));
        assertThat(status.getByText("4 candidates")).isVisible();
        loads.set(0);

        first.kill();
        doorway.leadTo(secondPort);
        page.keyboard().press("a");

        page.waitForCondition(() -> loads.get() > 0);
        assertThat(page.locator(".rating-card")).isVisible();
        assertThat(page.locator(".v-system-error")).hasCount(0);
        assertThat(page.url()).isEqualTo(where);
        assertThat(candidateOnDesk()).isEqualTo(candidate);
        assertThat(page.locator(".desk-header .company")).not().containsText("Somebody else");
        assertThat(page.getByLabel("My note")).hasValue("two frames of");

        page.getByLabel("My note").press("End");
        page.keyboard().type(" three");
        page.keyboard().press("Escape");
        page.keyboard().press("4");
        page.waitForFunction(
                "before => document.querySelector('desk-keys').getAttribute('candidate') !== before",
                candidate);
        assertThat(page.locator(".rating-card .status")).containsText("Saved");
        assertThat(loads.get()).as("page loads since the process died").isEqualTo(1);
        assertThat(saved()).containsExactly(candidate + " 4 two frames of three");
        assertThat(jdbc.sql("select count(*) from rating_history").query(Long.class).single())
                .isEqualTo(1);
        assertThat(keptNotes()).isZero();

        // the other tab had its page in the same session; it comes back too, now on the new one
        assertThat(status.getByText("1 rated")).isVisible();
        assertThat(status.url()).endsWith("survey-status?project=GPM");
        status.close();

        // what somebody does in a third process is seen in the second one's page
        ratings.rate(
                people.add("bob", Role.RATER),
                Long.parseLong(candidateOnDesk()),
                new RatingInput(2, null, null, null));
        assertThat(page.locator(".desk-header .meanwhile"))
                .hasText("Somebody else has just rated this one", WITHIN_SECONDS);
        assertThat(page.locator(".desk-header .left")).hasText("2 left", WITHIN_SECONDS);
        Browser.screenshot(page, "desk-meanwhile");

        page.getByLabel("My note").click();
        page.keyboard().type("unsaved");
        assertThat(keptNotes()).isEqualTo(1);
        signOut();
        assertThat(keptNotes()).isZero();
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name)
                .doesNotContain("TRANSIENTS_REMEMBERED");
        page.navigate(where);
        assertThat(page.getByLabel("Username")).isVisible();
    }

    private int keptNotes() {
        return (int)
                page.evaluate(
                        "() => Object.keys(sessionStorage).filter(k => k.startsWith('transients.note')).length");
    }

    private void signOut() {
        page.locator(".person-menu vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page.getByLabel("Username")).isVisible();
    }

    private List<String> saved() {
        return jdbc.sql("select candidate_id || ' ' || score || ' ' || notes from rating")
                .query(String.class)
                .list();
    }

    private String candidateOnDesk() {
        return page.locator("desk-keys").getAttribute("candidate");
    }

    private void signIn() {
        page.navigate(address("login"));
        page.getByLabel("Username").fill("alice");
        page.getByLabel("Password").first().fill(TestPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private String address(String path) {
        return "http://localhost:" + doorway.port() + "/" + path;
    }
}
