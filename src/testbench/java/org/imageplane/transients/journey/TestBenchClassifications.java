package org.imageplane.transients.journey;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.html.testbench.SpanElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;

/** The administrators' list of classifications in TestBench's elements. */
final class TestBenchClassifications implements ClassificationsPage {

    private final TestBenchWindow window;

    TestBenchClassifications(TestBenchWindow window) {
        this.window = window;
    }

    @Override
    public void add(String name) {
        window.$(ButtonElement.class).withText("New classification").waitForFirst().click();
        window.$(TextFieldElement.class).withLabel("Name").waitForFirst().setValue(name);
        window.$(ButtonElement.class).withText("Save").single().click();
        window.await(
                () ->
                        window.$(SpanElement.class)
                                .withClassName("crud-said")
                                .first()
                                .getText()
                                .contains("Added"));
    }
}
