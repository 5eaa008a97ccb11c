package org.imageplane.transients.account.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.ApiTokens;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.People;

/** A person's own page: who they are here, their password, their tokens. */
@Route("account")
@PageTitle("Account")
@PermitAll
class AccountView extends VerticalLayout {

    AccountView(CurrentActor current, People people, ApiTokens tokens) {
        var actor = current.require();
        setMaxWidth("60rem");
        add(
                new H2(actor.username()),
                new Paragraph(describe(actor)),
                new PasswordSection(actor, people),
                new TokenSection(actor, tokens));
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
