package org.imageplane.transients.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the window. What went wrong stays until it is closed. */
public final class Notices {

    private static final int BRIEFLY_MS = 4000;

    private Notices() {}

    /** Something happened as wished, where the page itself does not show it. */
    public static Notification done(String sentence) {
        var notice = new Notification(sentence, BRIEFLY_MS, Notification.Position.BOTTOM_START);
        notice.open();
        return notice;
    }

    /** Something did not happen; stays until it is closed. */
    public static Notification error(String sentence) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(0);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        var close = new Button(AppIcon.CLOSE.create(), event -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close this message");
        var line = new Div(AppIcon.WARNING.create(), new Span(sentence), close);
        line.addClassName("notice");
        notice.add(line);
        notice.open();
        return notice;
    }
}
