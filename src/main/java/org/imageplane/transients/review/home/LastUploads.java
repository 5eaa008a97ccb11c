package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.survey.ObservationStatus;

/** The observations that came last. */
class LastUploads extends Div {

    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();

    LastUploads(List<ObservationStatus> newest) {
        addClassNames("panel", "last-uploads");
        lines.addClassName("upload-lines");
        add(new H2("Last uploads"), lines);
        show(newest);
    }

    void show(List<ObservationStatus> newest) {
        lines.removeAll();
        newest.forEach(row -> lines.add(line(row)));
    }

    private static Div line(ObservationStatus row) {
        var observation =
                new Anchor(
                        "candidates?"
                                + new QueryParameters(
                                                Map.of(
                                                        "project", List.of(row.project()),
                                                        "observation",
                                                                List.of(
                                                                        row.observation()
                                                                                .externalId())))
                                        .getQueryString(),
                        row.observation().externalId());
        observation.addClassName("numbers");
        var project = new Span(row.project());
        var count = new Span("%,d candidates".formatted(row.candidateCount()));
        count.addClassName("numbers");
        String by = row.givenBy() == null ? "" : " · " + row.givenBy();
        var when = new Span(UtcText.minutes(row.givenAt()) + by);
        when.addClassNames("secondary", "numbers");
        var line = new Div(observation, project, count, when);
        line.addClassName("upload-line");
        return line;
    }
}
