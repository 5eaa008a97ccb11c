package org.imageplane.transients.journey;

import com.vaadin.testbench.TestBench;
import java.io.File;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The journeys in TestBench, for those who have a licence: make testbench. */
class TestBenchSurveyJourneyIT extends SurveyJourneys {

    @Override
    Window open(String address) {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("browser.executable", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                new File(
                                        System.getProperty(
                                                "webdriver.chrome.driver",
                                                "/usr/bin/chromedriver")))
                        .build();
        WebDriver driver = TestBench.createDriver(new ChromeDriver(service, options));
        driver.manage().window().setSize(new Dimension(1440, 900));
        return new TestBenchWindow(driver, address);
    }
}
