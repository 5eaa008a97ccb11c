package org.imageplane.transients.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** What error pages have in common: a heading, a sentence, and the ways back. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String heading = "";

    ErrorPage() {
        addClassNames("page", "error-page");
    }

    void show(String newHeading, String sentence) {
        heading = newHeading;
        removeAll();
        add(
                new EmptyState(newHeading, sentence)
                        .withAction(new Anchor("candidates", "Go to the candidates"))
                        .withAction(new Anchor("", "Go to the start")));
    }

    @Override
    public String getPageTitle() {
        return heading;
    }
}
