package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.shell.EmptyState;

/** Sends the rater to the next candidate; says so, and what to change, when there is none left. */
@Route("rate")
@PageTitle("Rate")
@Menu(title = "Rate", order = 20, icon = "rate")
@PermitAll
class RateView extends Div implements BeforeEnterObserver {

    private final transient DeskFlow flow;
    private final transient DeskSources sources;
    private final transient CurrentActor currentActor;

    RateView(DeskFlow flow, DeskSources sources, CurrentActor currentActor) {
        this.flow = flow;
        this.sources = sources;
        this.currentActor = currentActor;
        add(
                new EmptyState(
                                "Nothing left to rate",
                                "No candidate fits your rating settings that nobody else is looking at. Ask for another project,"
                                        + " for candidates you rated more than a week ago, or for more bands.")
                        .withAction(new Anchor("session-settings", "Change the settings"))
                        .withAction(new Anchor("candidates", "See all candidates")));
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DeskSource.Queue queue = sources.queue(event.getLocation().getQueryParameters());
        flow.first(currentActor.require(), queue)
                .ifPresent(
                        id ->
                                event.forwardTo(
                                        DeskView.class,
                                        new RouteParameters(new RouteParam("id", id)),
                                        DeskSources.parameters(queue)));
    }
}
