package org.imageplane.transients.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.imageplane.transients.shell.CopyButton;

/** Shows a password that was made, this once; it does not close by a stray click or key. */
class PasswordShownDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PasswordShownDialog(String username, String password) {
        setHeaderTitle("The password of " + username);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var field = new TextField("Password");
        field.setValue(password);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("password-shown");
        var line = new Div(field, new CopyButton(password, "password"));
        line.addClassName("password-line");
        var close = new Button("I have it", click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        addOpenedChangeListener(event -> close.focus());
        add(
                new Paragraph(
                        "Pass it to %s by a way that others do not read: it is stored only as a hash and cannot be shown again."
                                .formatted(username)),
                line);
        getFooter().add(close);
    }
}
