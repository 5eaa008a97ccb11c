package org.imageplane.transients.review.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.imageplane.transients.review.home.HomeContent.Waiting;

/** How many candidates wait for the person, and the way to them. */
class WaitingPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Span number = new Span();
    private final Paragraph words = new Paragraph();
    private final Button start =
            new Button("Start rating", event -> UI.getCurrent().navigate("rate"));

    WaitingPanel(Waiting waiting) {
        addClassNames("panel", "waiting");
        number.addClassName("big-number");
        words.addClassName("secondary");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(start, new Anchor("session-settings", "Change what I am given"));
        line.addClassName("waiting-line");
        add(new H2("Your queue"), new Div(number, words), line);
        show(waiting);
    }

    void show(Waiting waiting) {
        long count = waiting.candidates();
        String where = waiting.project() == null ? "any project" : waiting.project();
        number.setText("%,d".formatted(count));
        words.setText(
                count == 0
                        ? "Nothing waits for you in %s with your settings.".formatted(where)
                        : "%s waiting for you in %s."
                                .formatted(count == 1 ? "candidate" : "candidates", where));
        start.setEnabled(count > 0);
    }
}
