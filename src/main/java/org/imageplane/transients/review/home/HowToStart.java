package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What to do while there is nothing to rate. */
class HowToStart extends Div {

    private static final long serialVersionUID = 1L;

    HowToStart() {
        addClassNames("panel", "how-to-start");
        add(
                new H2("There is nothing to rate yet"),
                new Paragraph(
                        "Candidates come from a survey's own upload script, or from a simulated survey to try things on."),
                new OrderedList(
                        new ListItem(
                                new Anchor("account", "Make an API token"),
                                new Span(
                                        " and give it to the upload script together with this server's address.")),
                        new ListItem(
                                new Span("Or run "),
                                new Code("make demo"),
                                new Span(
                                        " in the project's folder; it loads a small survey within a minute.")),
                        new ListItem(
                                new Span("Then come back here, or open the "),
                                new Anchor("candidates", "candidates"),
                                new Span("."))));
    }
}
