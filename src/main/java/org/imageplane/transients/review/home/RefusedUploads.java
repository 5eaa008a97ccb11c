package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.ingest.UploadRefusal;
import org.imageplane.transients.shell.UtcText;

/** What scripts were refused lately, in the words that they were told; absent while nothing was. */
class RefusedUploads extends Div {

    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();

    RefusedUploads(List<UploadRefusal> refusals) {
        addClassNames("panel", "last-uploads", "refused-uploads");
        lines.addClassName("upload-lines");
        var hint =
                new Paragraph(
                        "Nothing of these was stored. Mend what the answer names and send them again: what is there already is skipped.");
        hint.addClassName("secondary");
        add(new H2("Refused uploads"), hint, lines);
        show(refusals);
    }

    void show(List<UploadRefusal> refusals) {
        setVisible(!refusals.isEmpty());
        lines.removeAll();
        refusals.forEach(refusal -> lines.add(line(refusal)));
    }

    private static Div line(UploadRefusal refusal) {
        var what =
                new Span(
                        Stream.of(refusal.project(), refusal.observation(), refusal.candidate())
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(" · ")));
        what.addClassNames("refused-what", "numbers");
        var reason = new Span(refusal.reason());
        reason.addClassName("refused-reason");
        var when =
                new Span(
                        "%s · %s · /%s/ %d"
                                .formatted(
                                        UtcText.minutes(refusal.refusedAt()),
                                        refusal.username(),
                                        refusal.address(),
                                        refusal.status()));
        when.addClassNames("secondary", "numbers");
        var line = new Div(what, reason, when);
        line.addClassName("refused-line");
        return line;
    }
}
