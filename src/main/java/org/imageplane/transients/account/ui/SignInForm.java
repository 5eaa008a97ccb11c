package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/**
 * The form that signs in: a plain HTML form around Vaadin's fields, since the browser itself has to send it, and because
 * Vaadin's own has no place for "keep me signed in".
 */
@Tag("form")
class SignInForm extends HtmlContainer {

    private static final String REFUSED =
            "The username or password is not right, or the account is locked for a few minutes.";

    private final Paragraph error = new Paragraph(REFUSED);

    SignInForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m, 1rem)");
        error.getElement().setAttribute("role", "alert");
        error.addClassName("sign-in-error");
        error.getStyle().set("margin", "0").set("color", "var(--aura-red-text, #b3261e)");
        error.setVisible(false);
        add(error, username(), password(), remember(), submit(), submitByEnter());
    }

    void showError(boolean refused) {
        error.setText(REFUSED);
        error.setVisible(refused);
    }

    void showWait(String seconds) {
        error.setText(
                "Too many tries from your network or for this account: wait %s seconds, then sign in."
                        .formatted(seconds));
        error.setVisible(true);
    }

    private static TextField username() {
        var field = new TextField("Username");
        field.getElement().setProperty("name", "username");
        field.getElement()
                .setAttribute("autocomplete", "username")
                .setAttribute("autocapitalize", "none");
        field.setRequiredIndicatorVisible(true);
        field.setAutofocus(true);
        return field;
    }

    private static PasswordField password() {
        var field = new PasswordField("Password");
        field.getElement().setProperty("name", "password");
        field.getElement().setAttribute("autocomplete", "current-password");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static Checkbox remember() {
        var box = new Checkbox("Keep me signed in on this computer for 30 days");
        box.getElement().setProperty("name", "remember-me");
        return box;
    }

    private static Button submit() {
        var button = new Button("Sign in");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement()
                .executeJs(
                        "this.addEventListener('click', () => this.closest('form').requestSubmit())");
        return button;
    }

    /** A form with two fields is sent by Enter only if it has a button of the browser's own. */
    private static NativeButton submitByEnter() {
        var button = new NativeButton();
        button.getElement()
                .setAttribute("type", "submit")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        button.getStyle()
                .set("position", "absolute")
                .set("inline-size", "1px")
                .set("block-size", "1px")
                .set("overflow", "hidden")
                .set("opacity", "0")
                .set("pointer-events", "none");
        return button;
    }
}
