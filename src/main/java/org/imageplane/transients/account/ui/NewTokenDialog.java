package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a new token, this once; it does not close by a stray click. */
class NewTokenDialog extends Dialog {

    NewTokenDialog(String key) {
        setHeaderTitle("Your new token");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var field = new TextField("Token");
        field.setValue(key);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidth("26rem");
        field.getStyle().set("max-width", "100%").set("font-family", "monospace");
        var copy = new Button("Copy");
        Clipboard.onClick(copy)
                .writeText(
                        key,
                        done -> copy.setText("Copied"),
                        failed -> copy.setText("Select it and press Ctrl-C"));
        var close = new Button("I have it", click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(
                        "Copy it now: it is stored only as a hash and cannot be shown again."),
                field);
        getFooter().add(copy, close);
    }
}
