package org.imageplane.transients.review.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.imageplane.transients.review.home.HomeContent.ProjectState;
import org.imageplane.transients.review.home.HomeContent.Queue;

/** How many candidates wait for the person, in which projects, and the way to them. */
class WaitingPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Span number = new Span();
    private final Paragraph words = new Paragraph();
    private final Div projects = new Div();
    private final Button start =
            new Button("Start rating", event -> UI.getCurrent().navigate("rate"));

    WaitingPanel(Queue queue, List<ProjectState> states) {
        addClassNames("panel", "waiting");
        number.addClassName("big-number");
        words.addClassName("secondary");
        projects.addClassName("waiting-projects");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(start, new Anchor("session-settings", "Change what I am given"));
        line.addClassName("waiting-line");
        add(new H2("Your queue"), new Div(number, words), line, projects);
        show(queue, states);
    }

    void show(Queue queue, List<ProjectState> states) {
        long count = queue.candidates();
        String where = queue.project() == null ? "any project" : queue.project();
        number.setText(Counted.waiting(count, queue.more()));
        words.setText(
                count == 0
                        ? "Nothing waits for you in %s with your settings.".formatted(where)
                        : "%s waiting for you in %s."
                                .formatted(count == 1 ? "candidate" : "candidates", where));
        start.setEnabled(count > 0);
        List<ProjectState> waiting = states.stream().filter(state -> state.waiting() > 0).toList();
        projects.removeAll();
        // one alone says no more than the line above, unless that is about another one
        if (waiting.size() > 1 || waiting.size() == 1 && count == 0) {
            waiting.forEach(state -> projects.add(line(state)));
        }
    }

    private static Div line(ProjectState state) {
        String project = state.project().name();
        var count =
                new Span(Counted.waiting(state.waiting(), state.waiting() >= Counted.MOST_WAITING));
        count.addClassName("numbers");
        var rate =
                new Button(
                        "Start",
                        event ->
                                UI.getCurrent()
                                        .navigate("rate", QueryParameters.of("project", project)));
        rate.addThemeVariants(ButtonVariant.SMALL);
        rate.setAriaLabel("Start rating in " + project);
        return new Div(new Span(project), count, rate);
    }
}
