package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;
import org.imageplane.transients.survey.Observations.StatusTotals;
import org.imageplane.transients.survey.Project;

/** A project with how far it has come. */
class ProjectCard extends Div {

    private static final long serialVersionUID = 1L;

    private final ProgressBar share = new ProgressBar();
    private final Span numbers = new Span();
    private final Anchor observations;

    ProjectCard(Project project, StatusTotals totals, int[] pace) {
        addClassNames("panel", "project-card");
        String query = QueryParameters.of("project", project.name()).getQueryString();
        var name = new Anchor("candidates?" + query, project.name());
        name.addClassName("panel-title");
        numbers.addClassName("numbers");
        observations = new Anchor("survey-status?" + query);
        observations.addClassName("numbers");
        show(totals);
        var line = new Div(numbers, observations);
        line.addClassName("project-line");
        add(name);
        if (!project.description().isBlank()) {
            var description = new Paragraph(project.description());
            description.addClassName("secondary");
            add(description);
        }
        add(share, line, new PaceBars(pace));
    }

    void show(StatusTotals totals) {
        share.setValue(
                totals.candidates() == 0 ? 0 : (double) totals.rated() / totals.candidates());
        numbers.setText(
                "%,d of %,d candidates rated".formatted(totals.rated(), totals.candidates()));
        share.getElement().setAttribute("aria-label", numbers.getText());
        observations.setText(
                "%,d %s"
                        .formatted(
                                totals.observations(),
                                totals.observations() == 1 ? "observation" : "observations"));
    }
}
