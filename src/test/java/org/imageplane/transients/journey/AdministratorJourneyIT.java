package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
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
        properties = "vaadin.productionMode=true")
@CleanDatabase
class AdministratorJourneyIT {

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;

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
