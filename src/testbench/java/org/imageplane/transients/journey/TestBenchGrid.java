package org.imageplane.transients.journey;

import com.vaadin.flow.component.grid.testbench.GridElement;
import com.vaadin.flow.component.html.testbench.AnchorElement;
import com.vaadin.flow.component.html.testbench.SpanElement;
import com.vaadin.flow.component.select.testbench.SelectElement;

/** The grid of candidates in TestBench's elements. */
final class TestBenchGrid implements GridPage {

    private final TestBenchWindow window;

    TestBenchGrid(TestBenchWindow window) {
        this.window = window;
    }

    @Override
    public void awaitTotal(String words) {
        window.await(
                () ->
                        window.$(SpanElement.class)
                                .withClassName("total")
                                .waitForFirst()
                                .getText()
                                .equals(words));
    }

    @Override
    public void awaitCandidate(String name) {
        window.await(
                () ->
                        grid().$(AnchorElement.class).all().stream()
                                .anyMatch(link -> link.getText().equals(name)));
    }

    @Override
    public void onlyFoundBy(String detectionFilter) {
        window.$(SelectElement.class)
                .withPlaceholder("Any filter")
                .single()
                .selectByText(detectionFilter);
    }

    @Override
    public DeskPage openFirst() {
        grid().$(AnchorElement.class)
                .withAttributeContaining("href", "candidates/")
                .waitForFirst()
                .click();
        return new TestBenchDesk(window);
    }

    private GridElement grid() {
        return window.$(GridElement.class).waitForFirst();
    }
}
