package org.imageplane.transients.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;

/** Asks why something is to go; what is wrong with the reason is said at the field, and nothing that was typed is lost. */
public class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea("Reason");
    private final transient Function<String, Optional<String>> act;

    /**
     * @param sentence what goes, and what stays
     * @param helper who reads the reason
     * @param label of the button that does it
     * @param act does it, or gives back why it cannot be done with that reason
     */
    public ReasonDialog(
            String title,
            String sentence,
            String helper,
            int mostCharacters,
            String label,
            Function<String, Optional<String>> act) {
        this.act = act;
        setHeaderTitle(title);
        setWidth("28rem");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(mostCharacters);
        reason.setHelperText(helper);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(new Paragraph(sentence), reason);
        var go = new Button(label, click -> run());
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button("Cancel", click -> close()), go);
    }

    private void run() {
        Optional<String> problem = act.apply(reason.getValue());
        problem.ifPresentOrElse(
                sentence -> {
                    reason.setErrorMessage(sentence);
                    reason.setInvalid(true);
                },
                this::close);
    }
}
