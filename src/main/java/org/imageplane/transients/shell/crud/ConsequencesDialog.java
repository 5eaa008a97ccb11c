package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says what goes with a deletion, asks for the name when it is much, deletes, and tells the result. */
public class ConsequencesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<CrudOutcome> delete;
    private final transient Consumer<CrudOutcome.Done> onDone;
    private final TextField name = new TextField();
    private final Paragraph problem = new Paragraph();
    private final Button confirm;

    /**
     * @param title as a question: "Delete observation 1410773120?"
     * @param verb on the button: "Delete"
     * @param onDone told when it was done; a refusal stays in the dialog
     */
    public ConsequencesDialog(
            String title,
            Consequences consequences,
            String verb,
            Supplier<CrudOutcome> delete,
            Consumer<CrudOutcome.Done> onDone) {
        this.delete = delete;
        this.onDone = onDone;
        addClassName("consequences");
        setHeaderTitle(title);
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        String wanted = consequences.nameToType();
        confirm = new Button(verb, click -> run());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(wanted.isEmpty());
        name.setLabel("Type “%s” to confirm".formatted(wanted));
        name.setVisible(!wanted.isEmpty());
        name.setAutofocus(true);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(
                event -> confirm.setEnabled(event.getValue().strip().equals(wanted)));
        name.addKeyPressListener(
                Key.ENTER,
                event -> {
                    if (confirm.isEnabled()) {
                        run();
                    }
                });
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(consequences.sentence()), name, problem);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.setAutofocus(wanted.isEmpty());
        getFooter().add(cancel, confirm);
    }

    private void run() {
        switch (delete.get()) {
            case CrudOutcome.Done done -> {
                close();
                onDone.accept(done);
            }
            case CrudOutcome.Refused refused -> {
                problem.setText(String.join(" ", refused.problems().values()));
                problem.setVisible(true);
                confirm.setEnabled(true);
            }
        }
    }
}
