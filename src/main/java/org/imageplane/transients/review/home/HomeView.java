package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.review.live.PageNews;
import org.imageplane.transients.survey.Project;
import org.jspecify.annotations.Nullable;

/** At a glance: what waits for this person, how far each project is, what came last; and it stays so while it is open. */
@Route("")
@PageTitle("Image Plane Transients")
@Menu(title = "Home", order = 0, icon = "home")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient HomeContent.Reader reader;
    private final transient StagingNotes notes;
    private final transient Map<Project, ProjectCard> cards = new LinkedHashMap<>();
    private @Nullable WaitingPanel waiting;
    private @Nullable LastUploads lastUploads;

    HomeView(
            CurrentActor currentActor,
            HomeContent.Reader reader,
            StagingNotes notes,
            PageNews news) {
        this.actor = currentActor.require();
        this.reader = reader;
        this.notes = notes;
        addClassNames("page", "home-page");
        news.follow(
                this,
                event -> !(event instanceof ClaimsChanged),
                () -> reader.read(actor),
                this::follow);
    }

    /** Anew each time, so that a click on "Home" while here brings the latest. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(reader.read(actor));
    }

    private void show(HomeContent content) {
        removeAll();
        notes.panel().ifPresent(this::add);
        cards.clear();
        waiting = null;
        lastUploads = null;
        if (content.newest().isEmpty()) {
            add(new HowToStart());
            return;
        }
        if (content.waiting() != null) {
            waiting = new WaitingPanel(content.waiting());
            add(waiting);
        }
        content.projects()
                .forEach((project, totals) -> cards.put(project, new ProjectCard(project, totals)));
        var projects = new Div();
        projects.addClassName("project-cards");
        projects.add(cards.values().toArray(ProjectCard[]::new));
        lastUploads = new LastUploads(content.newest());
        add(projects, lastUploads);
    }

    /** Numbers change in their places; only another list of projects makes another page. */
    private void follow(HomeContent content) {
        WaitingPanel panel = waiting;
        LastUploads uploads = lastUploads;
        if (uploads == null
                || (panel == null) != (content.waiting() == null)
                || !cards.keySet().equals(content.projects().keySet())) {
            show(content);
            return;
        }
        if (panel != null && content.waiting() != null) {
            panel.show(content.waiting());
        }
        content.projects()
                .forEach(
                        (project, totals) ->
                                Objects.requireNonNull(cards.get(project)).show(totals));
        uploads.show(content.newest());
    }
}
