package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.AddedClassification.Added;
import org.imageplane.transients.rating.AddedClassification.AlreadyThere;
import org.imageplane.transients.rating.AddedClassification.Refused;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.ClassificationUse;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.survey.RatingScale;

/** The terms of a scale, with what they mean and how much they are used; people may add one, administrators retire. */
@StyleSheet("assets/tags.css")
class TagDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Classifications classifications;
    private final RatingScale scale;
    private final transient Runnable onChanged;
    private final Div list = new Div();
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("What it means");
    private final Span said = new Span();

    /**
     * @param onChanged told after each term that was added, retired or brought back
     */
    TagDialog(Actor actor, Classifications classifications, RatingScale scale, Runnable onChanged) {
        this.actor = actor;
        this.classifications = classifications;
        this.scale = scale;
        this.onChanged = onChanged;
        addClassName("tag-dialog");
        setHeaderTitle(scale == RatingScale.TRUE_FALSE_UNSURE ? "Tags" : "Classifications");
        list.addClassName("tag-list");
        list.getElement().setAttribute("role", "list");
        said.addClassName("tag-said");
        said.getElement().setAttribute("role", "status");
        add(list);
        if (Classifications.mayAdd(actor, scale)) {
            add(form());
        } else {
            add(new Paragraph("An administrator can add to these."));
        }
        add(said);
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        show();
    }

    private Component form() {
        name.setMaxLength(Classifications.MAX_NAME);
        description.setMaxLength(Classifications.MAX_DESCRIPTION);
        name.addKeyPressListener(Key.ENTER, event -> addTerm());
        description.addKeyPressListener(Key.ENTER, event -> addTerm());
        var add = new Button("Add", click -> addTerm());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, description, add);
        form.addClassName("tag-form");
        return form;
    }

    private void addTerm() {
        name.setInvalid(false);
        switch (classifications.add(actor, scale, name.getValue(), description.getValue())) {
            case Added(Classification term) -> {
                name.clear();
                description.clear();
                changed("Added “%s”.".formatted(term.name()));
            }
            case AlreadyThere there -> complain(there.sentence());
            case Refused(String sentence) -> complain(sentence);
        }
    }

    private void complain(String sentence) {
        said.setText("");
        name.setErrorMessage(sentence);
        name.setInvalid(true);
        name.focus();
    }

    private void changed(String sentence) {
        said.setText(sentence);
        show();
        onChanged.run();
    }

    private void show() {
        list.removeAll();
        classifications.uses(actor, scale).forEach(use -> list.add(line(use)));
    }

    private Div line(ClassificationUse use) {
        Classification term = use.classification();
        var title = new Span(term.name());
        title.addClassName("tag-name");
        title.setTitle(term.description());
        var meaning = new Span(term.description());
        meaning.addClassName("tag-meaning");
        var uses = new Span(use.uses() == 1 ? "1 use" : "%,d uses".formatted(use.uses()));
        uses.addClassNames("tag-uses", "numbers");
        var line = new Div(title, meaning, uses);
        line.addClassName("tag");
        line.setClassName("retired", use.retired());
        line.getElement().setAttribute("role", "listitem");
        if (use.retired()) {
            title.add(mark());
        }
        if (actor.may(Role.ADMIN)) {
            line.add(use.retired() ? restore(term) : retire(term));
        }
        return line;
    }

    private static Span mark() {
        var mark = new Span("retired");
        mark.addClassName("tag-mark");
        return mark;
    }

    private Button retire(Classification term) {
        return small(
                "Retire",
                term,
                "No longer offered; ratings keep it",
                () -> {
                    classifications.retire(actor, term.id());
                    changed("Retired “%s”. Ratings keep it.".formatted(term.name()));
                });
    }

    private Button restore(Classification term) {
        return small(
                "Bring back",
                term,
                "Offered again",
                () -> {
                    classifications.restore(actor, term.id());
                    changed("“%s” is offered again.".formatted(term.name()));
                });
    }

    private static Button small(String text, Classification term, String tooltip, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(text + " " + term.name());
        button.setTooltipText(tooltip);
        return button;
    }
}
