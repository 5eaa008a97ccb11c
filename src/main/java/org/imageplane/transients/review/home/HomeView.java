package org.imageplane.transients.review.home;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Administrators;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.review.live.PageNews;
import org.jspecify.annotations.Nullable;

/** The survey at a glance: what is new, what waits for this person, how far each project is, what came last; and it stays so while it is open. */
@Route("")
@PageTitle("Image Plane Transients")
@Menu(title = "Home", order = 0, icon = "home")
@PermitAll
@StyleSheet("assets/home.css")
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int ADMINISTRATORS = 5;

    private final transient Actor actor;
    private final transient HomeContent.Reader reader;
    private final transient LastVisit lastVisit;
    private final transient StagingNotes notes;
    private final transient Administrators administrators;
    private volatile LastVisit.@Nullable NewSince since;
    private @Nullable Glance glance;

    HomeView(
            CurrentActor currentActor,
            HomeContent.Reader reader,
            LastVisit lastVisit,
            StagingNotes notes,
            Administrators administrators,
            PageNews news) {
        this.actor = currentActor.require();
        this.reader = reader;
        this.lastVisit = lastVisit;
        this.notes = notes;
        this.administrators = administrators;
        addClassNames("page", "home-page");
        news.follow(
                this, event -> !(event instanceof ClaimsChanged), this::readAgain, this::follow);
    }

    /** Anew each time, so that a click on "Home" while here brings the latest. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var from = lastVisit.look(actor);
        since = from;
        show(reader.read(actor, from));
    }

    private void show(HomeContent content) {
        removeAll();
        notes.panel().ifPresent(this::add);
        glance = null;
        if (content.isEmpty()) {
            add(new HowToStart(actor, administrators.usernames(ADMINISTRATORS)));
            add(new RefusedUploads(content.refusals()));
            return;
        }
        var shown = new Glance(content, reader.pace(actor));
        glance = shown;
        add(shown);
    }

    private HomeContent readAgain() {
        var from = since;
        return reader.read(actor, from == null ? lastVisit.look(actor) : from);
    }

    /** Numbers change in their places; only another list of projects makes another page. */
    private void follow(HomeContent content) {
        Glance shown = glance;
        if (shown == null || !shown.follow(content)) {
            show(content);
        }
    }
}
