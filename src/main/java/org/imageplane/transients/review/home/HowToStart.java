package org.imageplane.transients.review.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;

/** What to do while there is nothing to rate: the first steps, or whom to ask for them. */
class HowToStart extends Div {

    private static final long serialVersionUID = 1L;

    HowToStart(Actor actor, List<String> administrators) {
        addClassNames("panel", "how-to-start");
        add(new H2("There is nothing to rate yet"));
        if (actor.may(Role.ADMIN)) {
            add(
                    new Paragraph("Three steps to the first candidates:"),
                    new OrderedList(
                            new ListItem(
                                    new Anchor("admin/projects", "Make a project"),
                                    new Span(
                                            ": its name is what the survey's script sends. (The VASTER script makes its own.)")),
                            token(),
                            new ListItem(
                                    new Span("Let the script send, or look around first: "),
                                    new Code("make demo"),
                                    new Span(
                                            " in the application's folder loads two small simulated surveys within a minute."))));
        } else if (actor.may(Role.UPLOADER)) {
            add(
                    new Paragraph("Candidates come from your survey's own upload script."),
                    new OrderedList(
                            token(),
                            new ListItem(
                                    new Span(
                                            "Run the script. A project that it names and that is not there yet, an administrator makes: ask "),
                                    names(administrators),
                                    new Span("."))));
        } else {
            add(
                    new Paragraph(
                            new Span(
                                    "No survey has sent candidates yet, or its project is not open to you. Ask an administrator: "),
                            names(administrators),
                            new Span(".")));
        }
    }

    private static ListItem token() {
        return new ListItem(
                new Anchor("account", "Make an API token"),
                new Span(" and give it to the upload script together with this server's address."));
    }

    private static Component names(List<String> administrators) {
        var names = new Span(String.join(", ", administrators));
        names.addClassName("names");
        return names;
    }
}
