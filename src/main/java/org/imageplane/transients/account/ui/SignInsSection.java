package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.People;

/** Ends the own sign-ins in other browsers. Which browsers those are is kept nowhere. */
class SignInsSection extends AccountPart {

    SignInsSection(Actor actor, People people) {
        super("Where you are signed in");
        var done =
                new Span(
                        "Done. Other browsers have to sign in again; this one and your tokens go on.");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        add(
                new Paragraph(
                        "A browser stays signed in for 12 hours, or for 30 days if you asked for that. Which browsers you use is not kept."),
                new Button(
                        "Sign out everywhere else",
                        click -> {
                            people.signOutElsewhere(actor);
                            done.setVisible(true);
                        }),
                done);
    }
}
