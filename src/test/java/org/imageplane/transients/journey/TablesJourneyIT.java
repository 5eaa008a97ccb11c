package org.imageplane.transients.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaves the browser as a file opens, and what is drawn of the ratings is there. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@CleanDatabase
class TablesJourneyIT {

    @RegisterExtension private static final Browser browser = new Browser();

    @Autowired private TestPeople people;

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @LocalServerPort private int port;

    @BeforeEach
    void rated_candidates() {
        Actor alice = people.add("alice", Role.RATER);
        for (int number = 1; number <= 3; number++) {
            long id =
                    surveys.aCandidate()
                            .foundBy("rms")
                            .number(number)
                            .with("can_det_stat", 5.0 + number)
                            .store()
                            .id();
            ratings.rate(alice, id, new RatingInput(number, null, "Pulsar", null));
        }
    }

    @Test
    void the_grids_rows_are_downloaded_and_open() throws Exception {
        Page page = open("candidates?project=GPM&min.can_det_stat=6.5");
        assertThat(page.locator(".list-line .total")).hasText("2 candidates");

        Download csv = download(page, "CSV");
        assertThat(csv.suggestedFilename()).endsWith(".csv");
        List<String> lines = Files.readAllLines(csv.path());
        assertThat(lines.stream().filter(line -> !line.startsWith("#"))).hasSize(3);
        assertThat(String.join("\n", lines)).contains("can_det_stat", "7.0", "8.0");

        Download fits = download(page, "FITS table");
        assertThat(fits.suggestedFilename()).endsWith(".fits");
        try (Fits file = new Fits(fits.path().toFile())) {
            file.read();
            assertThat(((BinaryTableHDU) file.getHDU(1)).getNRows()).isEqualTo(2);
        }
        APIResponse answer = page.request().get(fits.url());
        assertThat(answer.headers())
                .containsEntry("content-type", "application/fits")
                .hasEntrySatisfying(
                        "content-disposition",
                        value -> assertThat(value).startsWith("attachment;"));
    }

    private static Download download(Page page, String format) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Download these candidates"))
                .click();
        return page.waitForDownload(
                () ->
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName(format).setExact(true))
                                .click());
    }

    private Page open(String path) {
        Page page = browser.open(1440, 900, ColorScheme.LIGHT);
        new PlaywrightWindow(page, "http://localhost:" + port + "/")
                .signIn("alice", TestPeople.PASSWORD);
        page.navigate("http://localhost:" + port + "/" + path);
        return page;
    }
}
