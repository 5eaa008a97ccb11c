package org.imageplane.transients.review.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.QueueSettings;
import org.imageplane.transients.rating.RatingQueue;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;

/** At a glance: what waits for this person, how far each project is, what came last. */
@Route("")
@PageTitle("Image Plane Transients")
@Menu(title = "Home", order = 0, icon = "home")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 8;

    private final transient CurrentActor currentActor;
    private final transient RatingQueue queue;
    private final transient Projects projects;
    private final transient Observations observations;
    private final transient StagingNotes notes;

    HomeView(
            CurrentActor currentActor,
            RatingQueue queue,
            Projects projects,
            Observations observations,
            StagingNotes notes) {
        this.currentActor = currentActor;
        this.queue = queue;
        this.projects = projects;
        this.observations = observations;
        this.notes = notes;
        addClassNames("page", "home-page");
    }

    /** Anew each time, so that a click on "Home" while here brings the latest. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        notes.panel().ifPresent(this::add);
        Actor actor = currentActor.require();
        List<ObservationStatus> newest =
                observations.status(actor, null, StatusOrder.GIVEN_AT, true, 0, NEWEST);
        if (newest.isEmpty()) {
            add(new HowToStart());
            return;
        }
        if (actor.may(Role.RATER)) {
            QueueSettings settings = queue.settings(actor);
            add(waiting(queue.left(actor, settings), settings));
        }
        var cards = new Div();
        cards.addClassName("project-cards");
        for (Project project : projects.visibleTo(actor)) {
            cards.add(new ProjectCard(project, observations.statusTotals(actor, project.id())));
        }
        add(cards, new LastUploads(newest));
    }

    private static Div waiting(long count, QueueSettings settings) {
        var number = new Span("%,d".formatted(count));
        number.addClassName("big-number");
        var start = new Button("Start rating", event -> UI.getCurrent().navigate("rate"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(count > 0);
        String where = settings.project() == null ? "any project" : settings.project();
        var words =
                new Paragraph(
                        count == 0
                                ? "Nothing waits for you in %s with your settings.".formatted(where)
                                : "%s waiting for you in %s."
                                        .formatted(count == 1 ? "candidate" : "candidates", where));
        words.addClassName("secondary");
        var line = new Div(start, new Anchor("session-settings", "Change what I am given"));
        line.addClassName("waiting-line");
        var panel = new Div(new H2("Your queue"), new Div(number, words), line);
        panel.addClassNames("panel", "waiting");
        return panel;
    }
}
