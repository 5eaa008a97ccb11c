package org.imageplane.transients.journey;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.html.testbench.SpanElement;
import com.vaadin.flow.component.select.testbench.SelectElement;

/** The session settings in TestBench's elements. */
final class TestBenchSettings implements SettingsPage {

    private final TestBenchWindow window;

    TestBenchSettings(TestBenchWindow window) {
        this.window = window;
    }

    @Override
    public void chooseProject(String name) {
        window.$(SelectElement.class).withLabel("Project").waitForFirst().selectByText(name);
    }

    @Override
    public void awaitWaiting(int candidates) {
        window.await(
                () ->
                        window.$(SpanElement.class)
                                .withClassName("big-number")
                                .waitForFirst()
                                .getText()
                                .equals(String.valueOf(candidates)));
    }

    @Override
    public DeskPage start() {
        window.$(ButtonElement.class).withText("Start rating").single().click();
        return new TestBenchDesk(window);
    }
}
