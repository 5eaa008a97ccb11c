package org.imageplane.transients.admin.people;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.People;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.account.PersonRefusedException;

/** Gives somebody a new password: typed, or made and shown once. */
class ResetPasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient People people;
    private final transient Person person;
    private final transient Consumer<String> onDone;
    private final PasswordField field = new PasswordField("New password");

    /**
     * @param onDone told in a sentence what was done
     */
    ResetPasswordDialog(Actor actor, People people, Person person, Consumer<String> onDone) {
        this.actor = actor;
        this.people = people;
        this.person = person;
        this.onDone = onDone;
        setHeaderTitle("A new password for " + person.username());
        field.setHelperText("Leave it empty: one is made, and shown once.");
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setManualValidation(true);
        field.setAutofocus(true);
        field.setWidthFull();
        field.addKeyPressListener(Key.ENTER, event -> reset());
        add(
                new Paragraph(
                        "Their browser sessions end, and a lock after wrong passwords is lifted. Tokens go on working."),
                field);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var reset = new Button("Reset", click -> reset());
        reset.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, reset);
    }

    private void reset() {
        String password = NewPassword.orTyped(field.getValue());
        try {
            people.resetPassword(actor, person.id(), password);
        } catch (PersonRefusedException refused) {
            field.setErrorMessage(refused.getMessage());
            field.setInvalid(true);
            return;
        }
        close();
        onDone.accept("%s has a new password.".formatted(person.username()));
        if (field.getValue().isEmpty()) {
            new PasswordShownDialog(person.username(), password).open();
        }
    }
}
