package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before what was typed and not saved is lost. */
class UnsavedDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    UnsavedDialog(Runnable onDiscard, Runnable onStay) {
        setHeader("Discard your changes?");
        setText("What you typed into the form is not saved.");
        setCancelable(true);
        setCancelText("Keep editing");
        setConfirmText("Discard");
        setConfirmButtonTheme("error primary");
        addConfirmListener(event -> onDiscard.run());
        addCancelListener(event -> onStay.run());
    }
}
