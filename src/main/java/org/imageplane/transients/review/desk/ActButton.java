package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * A button that does what its key does. The second click of a double click does nothing, as it would hit the next
 * candidate.
 */
class ActButton extends Button {

    /** {@code key} stands on the button; empty for none. */
    ActButton(String text, DeskAction action, String key, Consumer<DeskAction> actions) {
        super(label(text, key));
        addClassName("act");
        getElement().setAttribute("data-action", action.code()).setAttribute("aria-label", text);
        addClickListener(
                click -> {
                    if (click.getClickCount() < 2) {
                        actions.accept(action);
                    }
                });
    }

    private static Component label(String text, String key) {
        if (key.isEmpty()) {
            return new Span(text);
        }
        Span cap = new Span(key);
        cap.addClassName("key");
        cap.getElement().setAttribute("aria-hidden", "true");
        return new Span(new Span(text), cap);
    }

    /** Whether what it does is set. */
    void setPressed(boolean on) {
        getElement().setAttribute("aria-pressed", String.valueOf(on));
        setClassName("chosen", on);
    }
}
