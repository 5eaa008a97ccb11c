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

    ProjectCard(Project project, StatusTotals totals) {
        addClassNames("panel", "project-card");
        String query = QueryParameters.of("project", project.name()).getQueryString();
        var name = new Anchor("candidates?" + query, project.name());
        name.addClassName("panel-title");
        var share = new ProgressBar();
        share.setValue(
                totals.candidates() == 0 ? 0 : (double) totals.rated() / totals.candidates());
        var numbers =
                new Span(
                        "%,d of %,d candidates rated"
                                .formatted(totals.rated(), totals.candidates()));
        numbers.addClassName("numbers");
        var observations =
                new Anchor(
                        "survey-status?" + query,
                        "%,d %s"
                                .formatted(
                                        totals.observations(),
                                        totals.observations() == 1
                                                ? "observation"
                                                : "observations"));
        observations.addClassName("numbers");
        var line = new Div(numbers, observations);
        line.addClassName("project-line");
        add(name);
        if (!project.description().isBlank()) {
            var description = new Paragraph(project.description());
            description.addClassName("secondary");
            add(description);
        }
        add(share, line);
    }
}
