package org.imageplane.transients.admin.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiToken;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.Person;
import org.imageplane.transients.shell.UtcText;

/** Somebody's API tokens, to be revoked one by one or all at once. */
class PersonTokens extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient ApiTokens tokens;
    private final transient Person person;

    PersonTokens(Actor actor, ApiTokens tokens, Person person) {
        this.actor = actor;
        this.tokens = tokens;
        this.person = person;
        addClassName("crud-list");
        show();
    }

    private void show() {
        removeAll();
        List<ApiToken> working = tokens.of(actor, person.id());
        add(new H3("API tokens"));
        if (working.isEmpty()) {
            add(new Paragraph("None that work. People make their own on their account page."));
            return;
        }
        working.forEach(token -> add(line(token)));
        if (working.size() > 1) {
            add(
                    button(
                            "Revoke all",
                            "Revoke all %d tokens of %s?"
                                    .formatted(working.size(), person.username()),
                            "All scripts that use them are refused from now on.",
                            () -> tokens.revokeAll(actor, person.id())));
        }
    }

    private Div line(ApiToken token) {
        String name = token.label().isEmpty() ? "no label" : token.label();
        var title = new Span("%s… %s".formatted(token.prefix(), name));
        var facts =
                new Span(
                        "made %s · last used %s"
                                .formatted(
                                        UtcText.minutes(token.createdAt()),
                                        token.lastUsedAt() == null
                                                ? "never"
                                                : UtcText.minutes(token.lastUsedAt())));
        facts.addClassNames("secondary", "numbers");
        var text = new Div(title, facts);
        text.addClassName("crud-item-text");
        var revoke =
                button(
                        "Revoke",
                        "Revoke %s… (%s)?".formatted(token.prefix(), name),
                        "What still uses it is refused from now on.",
                        () -> tokens.revoke(actor, person.id(), token.id()));
        revoke.setAriaLabel("Revoke %s… %s".formatted(token.prefix(), name));
        var line = new Div(text, revoke);
        line.addClassName("crud-item");
        return line;
    }

    private Button button(String label, String question, String consequence, Runnable act) {
        var button = new Button(label, click -> ask(label, question, consequence, act));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        return button;
    }

    private void ask(String label, String question, String consequence, Runnable act) {
        var dialog =
                new ConfirmDialog(
                        question,
                        consequence,
                        label,
                        confirmed -> {
                            act.run();
                            show();
                        });
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
