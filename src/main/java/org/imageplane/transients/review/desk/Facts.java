package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and values in two columns, in tabular figures. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    /** Adds a line of text; nothing when there is no value. */
    Facts fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : fact(name, new Span(value), null);
    }

    /** Adds a line with anything as value, and what the pointer tells over its name. */
    Facts fact(String name, Component value, @Nullable String hint) {
        Term term = new Term(name);
        if (hint != null && !hint.isBlank()) {
            term.getElement().setAttribute("title", hint);
        }
        add(term, new Description(value));
        return this;
    }
}
