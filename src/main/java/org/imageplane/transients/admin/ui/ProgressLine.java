package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Work that goes on in the background: what it is, how far it is, and why it stands still if it does. */
class ProgressLine extends Div {

    private static final long serialVersionUID = 1L;

    ProgressLine(String what, double share, String numbers, @Nullable String failure) {
        addClassName("work");
        var name = new Span(what);
        name.addClassName("work-name");
        var bar = new ProgressBar(0, 1, share);
        bar.getElement().setAttribute("aria-label", what);
        var text = new Span(numbers);
        text.addClassNames("secondary", "numbers");
        add(name, bar, text);
        if (failure != null) {
            var problem = new Paragraph(failure);
            problem.addClassName("problems");
            add(problem);
        }
    }
}
