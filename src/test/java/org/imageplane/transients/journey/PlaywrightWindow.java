package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The window as Playwright drives it, which needs no licence. */
final class PlaywrightWindow implements Window {

    private final Page page;
    private final String address;

    PlaywrightWindow(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    @Override
    public void signIn(String username, String password) {
        page.navigate(address + "login");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").first().fill(password);
        button("Sign in").click();
        page.waitForURL(url -> !url.contains("login"));
    }

    @Override
    public GridPage grid(String query) {
        page.navigate(address + "candidates?" + query);
        return new Grid();
    }

    @Override
    public DeskPage rate() {
        page.navigate(address + "rate");
        return new Desk();
    }

    @Override
    public SettingsPage settings() {
        page.navigate(address + "session-settings");
        return new Settings();
    }

    @Override
    public ClassificationsPage classifications() {
        page.navigate(address + "admin/classifications");
        return new Classifications();
    }

    @Override
    public void close() {
        page.context().close();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Chooses in a field that opens a list below itself. */
    private void choose(String field, String option) {
        page.locator("vaadin-select")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile(field)))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private final class Grid implements GridPage {

        @Override
        public void awaitTotal(String words) {
            assertThat(page.locator(".list-line .total")).hasText(words);
        }

        @Override
        public void awaitCandidate(String name) {
            assertThat(
                            page.locator("vaadin-grid")
                                    .getByRole(
                                            AriaRole.LINK,
                                            new Locator.GetByRoleOptions().setName(name)))
                    .isVisible();
        }

        @Override
        public void onlyFoundBy(String detectionFilter) {
            choose("Detection filter", detectionFilter);
        }

        @Override
        public DeskPage openFirst() {
            page.locator("vaadin-grid a[href^='candidates/']").first().click();
            return new Desk();
        }
    }

    private final class Desk implements DeskPage {

        Desk() {
            assertThat(page.locator(".rating-card")).isVisible();
        }

        @Override
        public String candidate() {
            return page.locator("desk-keys").getAttribute("candidate");
        }

        @Override
        public void press(String key) {
            page.keyboard().press(key);
        }

        @Override
        public void awaitChosen(String term) {
            assertThat(term(term)).hasAttribute("aria-pressed", "true");
        }

        @Override
        public void awaitNextAfter(String candidate) {
            assertThat(page.locator("desk-keys")).not().hasAttribute("candidate", candidate);
            assertThat(page.locator(".rating-card .status")).containsText("Saved");
        }

        @Override
        public void choose(String term) {
            term(term).click();
        }

        private Locator term(String term) {
            return page.locator("[data-action='term:%s']".formatted(term));
        }
    }

    private final class Settings implements SettingsPage {

        @Override
        public void chooseProject(String name) {
            choose("Project", name);
        }

        @Override
        public void awaitWaiting(int candidates) {
            assertThat(page.locator(".big-number")).hasText(String.valueOf(candidates));
        }

        @Override
        public DeskPage start() {
            button("Start rating").click();
            return new Desk();
        }
    }

    private final class Classifications implements ClassificationsPage {

        @Override
        public void add(String name) {
            button("New classification").click();
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
            button("Save").click();
            assertThat(page.locator(".crud-said")).containsText("Added");
        }
    }
}
