package org.imageplane.transients.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty page says why it is empty and what to do next. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();

    public EmptyState(String heading, String sentence) {
        addClassName("empty-state");
        actions.addClassName("empty-state-actions");
        actions.setVisible(false);
        add(new H2(heading), new Paragraph(sentence), actions);
    }

    /** The same with one more button or link. */
    public EmptyState withAction(Component action) {
        actions.add(action);
        actions.setVisible(true);
        return this;
    }
}
