package org.imageplane.transients.journey;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.textfield.testbench.PasswordFieldElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import com.vaadin.testbench.HasElementQuery;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The window as TestBench drives it. */
final class TestBenchWindow implements Window, HasElementQuery {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebDriver driver;
    private final String address;

    TestBenchWindow(WebDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    @Override
    public SearchContext getContext() {
        return driver;
    }

    @Override
    public void signIn(String username, String password) {
        go("login");
        $(TextFieldElement.class).withLabel("Username").waitForFirst().setValue(username);
        $(PasswordFieldElement.class).withLabel("Password").single().setValue(password);
        $(ButtonElement.class).withText("Sign in").single().click();
        await(() -> !driver.getCurrentUrl().contains("login"));
    }

    @Override
    public GridPage grid(String query) {
        go("candidates?" + query);
        return new TestBenchGrid(this);
    }

    @Override
    public DeskPage rate() {
        go("rate");
        return new TestBenchDesk(this);
    }

    @Override
    public SettingsPage settings() {
        go("session-settings");
        return new TestBenchSettings(this);
    }

    @Override
    public ClassificationsPage classifications() {
        go("admin/classifications");
        return new TestBenchClassifications(this);
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Waits until that is so; what is not there yet counts as not so. */
    void await(BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(RuntimeException.class)
                .until(window -> condition.getAsBoolean());
    }

    WebDriver driver() {
        return driver;
    }

    private void go(String path) {
        driver.get(address + path);
    }
}
