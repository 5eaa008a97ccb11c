package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.candidate.RecentUploads.Upload;
import org.imageplane.transients.shell.UtcText;

/** The observations whose candidates came last. */
class LastUploads extends Div {

    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();

    LastUploads(List<Upload> newest) {
        addClassNames("panel", "last-uploads");
        lines.addClassName("upload-lines");
        add(new H2("Last uploads"), lines);
        show(newest);
    }

    void show(List<Upload> newest) {
        lines.removeAll();
        newest.forEach(row -> lines.add(line(row)));
    }

    private static Div line(Upload upload) {
        var query =
                new QueryParameters(
                        Map.of(
                                "project", List.of(upload.project()),
                                "observation", List.of(upload.observation())));
        var observation = new Anchor("candidates?" + query.getQueryString(), upload.observation());
        observation.addClassName("numbers");
        var project = new Span(upload.project());
        var count = new Span(Counted.of(upload.candidates(), "candidate"));
        count.addClassName("numbers");
        var fresh = new Span(upload.fresh() == 0 ? "" : "%,d new".formatted(upload.fresh()));
        fresh.addClassNames("numbers", "fresh");
        String by = upload.givenBy() == null ? "" : " · " + upload.givenBy();
        var when = new Span(UtcText.minutes(upload.lastAt()) + by);
        when.addClassNames("secondary", "numbers");
        var line = new Div(observation, project, count, fresh, when);
        line.addClassName("upload-line");
        return line;
    }
}
