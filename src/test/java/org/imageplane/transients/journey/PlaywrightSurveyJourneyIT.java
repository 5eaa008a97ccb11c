package org.imageplane.transients.journey;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journeys in Playwright: part of every test run. */
class PlaywrightSurveyJourneyIT extends SurveyJourneys {

    @RegisterExtension private static final Browser browser = new Browser();

    @Override
    Window open(String address) {
        return new PlaywrightWindow(browser.open(1440, 900, ColorScheme.LIGHT), address);
    }
}
