package org.imageplane.transients.review.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.review.live.PageNews;
import org.imageplane.transients.shell.EmptyState;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** Every observation with how many of its candidates were uploaded and rated; totals on top. */
@Route("survey-status")
@PageTitle("Survey status")
@Menu(title = "Survey status", order = 30, icon = "status")
@PermitAll
class SurveyStatusView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Projects projects;
    private final transient Observations observations;
    private final Select<String> project = new Select<>();
    private final Span totals = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph problem = new Paragraph();
    private final StatusTable table;
    private final Button changed = new Button("Show what is new", click -> showNow());
    private transient StatusState state = StatusState.read(QueryParameters.empty());
    private volatile @Nullable Long projectId;

    SurveyStatusView(
            CurrentActor currentActor,
            Projects projects,
            Observations observations,
            PageNews news) {
        this.actor = currentActor.require();
        this.projects = projects;
        this.observations = observations;
        addClassNames("page", "status-page");
        project.setAriaLabel("Project");
        project.setItems(projects.visibleTo(actor).stream().map(Project::name).toList());
        project.setEmptySelectionAllowed(true);
        project.setEmptySelectionCaption("Any project");
        project.setPlaceholder("Any project");
        project.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        go(state.of(event.getValue()));
                    }
                });
        totals.addClassNames("total", "numbers");
        progress.addClassName("status-total");
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        changed.addThemeVariants(ButtonVariant.TERTIARY);
        var top = new Div(project, totals, progress, changed);
        top.addClassName("filter-bar");
        table = new StatusTable(observations, actor, state, this::go, this::open);
        table.setEmptyStateComponent(
                new EmptyState(
                                "No observations yet",
                                "They come with the first upload of your survey's script, or with “make demo”.")
                        .withAction(new Anchor("account", "Make a token")));
        add(top, problem, table);
        news.follow(
                this,
                event -> !(event instanceof ClaimsChanged),
                () -> observations.statusTotals(actor, projectId),
                this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        StatusState asked = StatusState.read(event.getLocation().getQueryParameters());
        Optional<Project> chosen =
                Optional.ofNullable(asked.project()).flatMap(name -> projects.find(actor, name));
        boolean unknown = asked.project() != null && chosen.isEmpty();
        problem.setText(
                "There is no project “%s” that you may see; these are all of them."
                        .formatted(asked.project()));
        problem.setVisible(unknown);
        state = unknown ? asked.of(null) : asked;
        projectId = chosen.map(Project::id).orElse(null);
        project.setValue(chosen.map(Project::name).orElse(null));
        showNow();
    }

    private void showNow() {
        changed.setVisible(false);
        table.show(state, projectId, sum(observations.statusTotals(actor, projectId)));
    }

    /** What changed meanwhile: in its place where rows keep theirs, otherwise when the person wants to see it. */
    private void follow(Observations.StatusTotals sums) {
        changed.setVisible(!table.follow(sum(sums)) || changed.isVisible());
    }

    private int sum(Observations.StatusTotals sums) {
        totals.setText(words(sums));
        progress.setValue(ProgressCell.share(sums.rated(), sums.candidates()) / 100);
        return (int) Math.min(sums.observations(), Integer.MAX_VALUE);
    }

    private static String words(Observations.StatusTotals sums) {
        return "%,d %s · %,d %s · %,d rated (%s)"
                .formatted(
                        sums.observations(),
                        sums.observations() == 1 ? "observation" : "observations",
                        sums.candidates(),
                        sums.candidates() == 1 ? "candidate" : "candidates",
                        sums.rated(),
                        ProgressCell.percent(sums.rated(), sums.candidates()));
    }

    private void go(StatusState next) {
        UI.getCurrent().navigate("survey-status", next.write());
    }

    private void open(ObservationStatus row) {
        UI.getCurrent()
                .navigate(
                        "candidates",
                        new QueryParameters(
                                Map.of(
                                        "project", List.of(row.project()),
                                        "observation", List.of(row.observation().externalId()))));
    }
}
