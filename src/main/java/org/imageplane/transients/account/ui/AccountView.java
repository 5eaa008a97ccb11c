package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.imageplane.transients.account.AccountSection;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Installation;
import org.imageplane.transients.account.OwnPreferences;
import org.imageplane.transients.account.OwnRecord;
import org.imageplane.transients.account.People;

/** A person's own page: who they are here, their password, their tokens, what is remembered of them. */
@Route("account")
@PageTitle("Account")
@PermitAll
// of other rooms' sections, which the front-end build does not see from here
@Uses(RadioButtonGroup.class)
@Uses(Checkbox.class)
class AccountView extends VerticalLayout {

    AccountView(
            CurrentActor current,
            People people,
            ApiTokens tokens,
            Installation installation,
            OwnPreferences preferences,
            List<AccountSection> sections,
            OwnRecord own) {
        var actor = current.require();
        addClassName("account-page");
        setMaxWidth("60rem");
        getStyle().set("gap", "1.75rem");
        add(
                new H2(actor.username()),
                new Paragraph(describe(actor)),
                new PasswordSection(actor, people),
                new SignInsSection(actor, people),
                new TokenSection(actor, tokens, installation.publicUrl()),
                new PreferencesSection(actor, preferences, sections),
                new KnownSection(actor, own));
    }

    private static String describe(Actor actor) {
        if (actor.roles().isEmpty()) {
            return "No roles yet: ask an administrator.";
        }
        return actor.roles().stream()
                .sorted()
                .map(
                        role ->
                                switch (role) {
                                    case RATER -> "rate candidates";
                                    case UPLOADER -> "upload candidates";
                                    case ADMIN -> "administer this installation";
                                })
                .collect(Collectors.joining(", ", "You may ", "."));
    }
}
