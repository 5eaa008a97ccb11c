package org.imageplane.transients.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Puts a text on the clipboard, in the browser, without asking the server. */
public class CopyButton extends Button {

    private static final long serialVersionUID = 1L;

    /**
     * @param text what is copied
     * @param what what it is, in words, for the tooltip: "position"
     */
    public CopyButton(String text, String what) {
        setIcon(AppIcon.COPY.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("copy");
        setAriaLabel("Copy " + what);
        setTooltipText("Copy " + what);
        setText(text, what);
    }

    /** Copies another text from now on. */
    public final void setText(String text, String what) {
        getElement().setAttribute("data-copy", text);
        setAriaLabel("Copy " + what);
    }

    /** What a click copies. */
    public String copied() {
        return getElement().getAttribute("data-copy");
    }
}
