package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.imageplane.transients.shell.AppIcon;
import org.jspecify.annotations.Nullable;

/** Beside the table: the open row with its form, what else can be done with it, and what else is known of it. */
class CrudPanel<T> extends Div {

    /** Told what the person wants done, or what was done. */
    interface Wishes<T> {
        void close();

        void done(CrudOutcome.Done done);

        void delete(T row);
    }

    private static final long serialVersionUID = 1L;

    private final transient Wishes<T> wishes;
    private final H2 title = new H2();
    private final Span said = new Span();
    private final Paragraph problem = new Paragraph();
    private final Button save = new Button("Save", click -> save());
    private final Button cancel;
    private final Div buttons = new Div();
    private final Div acts = new Div();
    private final Div more = new Div();
    private final transient List<CrudAct<T>> offered = new ArrayList<>();
    private transient @Nullable CrudForm<T, ?> form;
    private transient @Nullable Function<T, Component> details;
    private boolean deletes;

    CrudPanel(Wishes<T> wishes) {
        this.wishes = wishes;
        addClassNames("panel", "crud-panel");
        cancel = new Button("Cancel", click -> wishes.close());
        cancel.setTooltipText("Esc");
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText("Ctrl-S or Ctrl-Enter");
        said.addClassName("crud-said");
        said.getElement().setAttribute("role", "status");
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        var close = new Button(AppIcon.CLOSE.create(), click -> wishes.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close");
        close.setTooltipText("Esc");
        var head = new Div(title, close);
        head.addClassName("crud-head");
        buttons.addClassName("crud-buttons");
        buttons.add(save, cancel, said);
        acts.addClassName("crud-acts");
        more.addClassName("crud-more");
        add(head, problem, buttons, acts, more);
        setVisible(false);
    }

    void use(CrudForm<T, ?> newForm) {
        form = newForm;
        addComponentAtIndex(2, newForm);
    }

    void offer(CrudAct<T> act) {
        offered.add(act);
    }

    void tell(Function<T, Component> newDetails) {
        details = newDetails;
    }

    void offerDelete() {
        deletes = true;
    }

    /** Whether there is anything to show of a row. */
    boolean hasContent() {
        return form != null || details != null || deletes || !offered.isEmpty();
    }

    boolean hasChanges() {
        return isVisible() && form != null && form.hasChanges();
    }

    void show(T row, String name) {
        begin(name, form != null && form.canChange());
        if (form != null) {
            form.show(row);
        }
        offered.stream().filter(act -> act.isFor(row)).forEach(act -> acts.add(button(act, row)));
        if (deletes) {
            var delete = new Button("Delete …", click -> wishes.delete(row));
            delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            acts.add(delete);
        }
        if (details != null) {
            more.add(details.apply(row));
        }
    }

    void showNew(String name) {
        begin(name, true);
        if (form != null) {
            form.showNew();
            form.focusFirst();
        }
    }

    private void begin(String name, boolean canSave) {
        title.setText(name);
        say("");
        complain("");
        acts.removeAll();
        more.removeAll();
        save.setVisible(canSave);
        cancel.setVisible(canSave);
        setVisible(true);
    }

    void focusForm() {
        if (form != null) {
            form.focusFirst();
        }
    }

    void save() {
        if (isVisible() && save.isVisible() && form != null) {
            say("");
            complain("");
            after(form.save());
        }
    }

    void say(String sentence) {
        said.setText(sentence);
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }

    private void after(CrudOutcome outcome) {
        switch (outcome) {
            case CrudOutcome.Done done -> wishes.done(done);
            case CrudOutcome.Refused refused ->
                    complain(
                            form == null
                                    ? String.join(" ", refused.problems().values())
                                    : form.tell(refused.problems()));
        }
    }

    private Button button(CrudAct<T> act, T row) {
        var button = new Button(act.label(), click -> ask(act, row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void ask(CrudAct<T> act, T row) {
        say("");
        if (hasChanges()) {
            complain("Save or cancel first what you changed in the form.");
            return;
        }
        complain("");
        String question = act.question(row);
        if (question.isEmpty()) {
            act.run(row).ifPresent(this::after);
            return;
        }
        var dialog =
                new ConfirmDialog(
                        act.label() + "?",
                        question,
                        act.label(),
                        confirmed -> act.run(row).ifPresent(this::after));
        dialog.setCancelable(true);
        dialog.open();
    }
}
