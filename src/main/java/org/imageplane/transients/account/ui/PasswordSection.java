package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.PersonRefusedException;

/** Changes the own password. */
class PasswordSection extends AccountPart {

    private final Actor actor;
    private final transient People people;
    private final PasswordField current = field("Current password", "current-password");
    private final PasswordField next = field("New password", "new-password");
    private final PasswordField again = field("New password again", "new-password");
    private final Span done =
            new Span(
                    "Changed. Your other browser sessions are signed out; your tokens still work.");

    PasswordSection(Actor actor, People people) {
        super("Password");
        this.actor = actor;
        this.people = people;
        next.setHelperText("At least 8 characters; a few words are better than a few signs.");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        var fields = new HorizontalLayout(current, next, again);
        fields.setWrap(true);
        add(fields, new Button("Change password", click -> change()), done);
    }

    private static PasswordField field(String label, String autocomplete) {
        var field = new PasswordField(label);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        field.setWidth("16rem");
        return field;
    }

    private void change() {
        done.setVisible(false);
        mark(current, "");
        mark(next, "");
        mark(
                again,
                next.getValue().equals(again.getValue())
                        ? ""
                        : "This differs from the new password.");
        if (!again.isInvalid()) {
            save();
        }
    }

    private void save() {
        try {
            people.changePassword(actor, current.getValue(), next.getValue());
            current.clear();
            next.clear();
            again.clear();
            done.setVisible(true);
        } catch (PersonRefusedException e) {
            mark(current, e.problems().getOrDefault("current", ""));
            mark(next, e.problems().getOrDefault("password", ""));
        }
    }

    private static void mark(PasswordField field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }
}
