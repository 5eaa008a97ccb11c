package org.imageplane.transients.journey;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.html.testbench.SpanElement;
import org.openqa.selenium.interactions.Actions;

/** The rating desk in TestBench's elements. */
final class TestBenchDesk implements DeskPage {

    private final TestBenchWindow window;

    TestBenchDesk(TestBenchWindow window) {
        this.window = window;
        window.$("div").withClassName("rating-card").waitForFirst();
    }

    @Override
    public String candidate() {
        return window.$("desk-keys").waitForFirst().getDomAttribute("candidate");
    }

    @Override
    public void press(String key) {
        new Actions(window.driver()).sendKeys(key).perform();
    }

    @Override
    public void awaitChosen(String term) {
        window.await(() -> "true".equals(term(term).getDomAttribute("aria-pressed")));
    }

    @Override
    public void awaitNextAfter(String candidate) {
        window.await(() -> !candidate().equals(candidate));
        window.await(
                () ->
                        window.$(SpanElement.class)
                                .withClassName("status")
                                .first()
                                .getText()
                                .contains("Saved"));
    }

    @Override
    public void choose(String term) {
        term(term).click();
    }

    private ButtonElement term(String name) {
        return window.$(ButtonElement.class)
                .withAttribute("data-action", "term:" + name)
                .waitForFirst();
    }
}
