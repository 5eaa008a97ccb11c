package org.imageplane.transients.review.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.rating.RatingActivity.NewComment;
import org.imageplane.transients.rating.RatingActivity.NewComments;
import org.imageplane.transients.review.home.HomeContent.ProjectState;
import org.imageplane.transients.review.home.LastVisit.NewSince;
import org.imageplane.transients.shell.UtcText;

/** What came since the person was here: candidates and ratings by project, and what others wrote beside their ratings. */
class NewsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();

    NewsPanel(HomeContent content) {
        addClassNames("panel", "home-news");
        lines.addClassName("news-lines");
        add(new H2(heading(content.since())), lines);
        show(content);
    }

    void show(HomeContent content) {
        lines.removeAll();
        content.projects().stream()
                .filter(state -> state.uploads() != null || state.ratings() != null)
                .forEach(state -> lines.add(line(state)));
        NewComments comments = content.comments();
        comments.newest().forEach(comment -> lines.add(line(comment)));
        int more = comments.all() - comments.newest().size();
        if (more > 0) {
            lines.add(secondary("and %s more".formatted(Counted.of(more, "comment"))));
        }
        if (lines.getComponentCount() == 0) {
            lines.add(secondary("Nothing new."));
        }
    }

    private static String heading(NewSince since) {
        return since.first()
                ? "New in the last %d days".formatted(LastVisit.AT_FIRST.toDays())
                : "New since %s".formatted(UtcText.minutes(since.at()));
    }

    private static Component line(ProjectState state) {
        String project = state.project().name();
        var name = new Span(project);
        name.addClassName("news-project");
        var line = new Div(name);
        line.addClassNames("news-line", "numbers");
        if (state.uploads() != null) {
            var query =
                    new QueryParameters(
                            Map.of("project", List.of(project), "sort", List.of("uploaded,desc")));
            line.add(
                    new Anchor(
                            "candidates?" + query.getQueryString(),
                            Counted.of(state.uploads().candidates(), "candidate")),
                    secondary("in " + Counted.of(state.uploads().observations(), "observation")));
        }
        if (state.ratings() != null) {
            line.add(
                    new Anchor(
                            "ratings?" + QueryParameters.of("project", project).getQueryString(),
                            Counted.of(state.ratings().ratings(), "rating")),
                    secondary(
                            state.ratings().people() == 1
                                    ? "by another person"
                                    : "by %d others".formatted(state.ratings().people())));
        }
        return line;
    }

    private static Component line(NewComment comment) {
        var who = new Span(comment.username());
        who.addClassName("news-project");
        var text = new Span("“%s”".formatted(comment.text()));
        text.addClassName("news-comment");
        var line =
                new Div(
                        who,
                        new Anchor("candidates/" + comment.candidateId(), comment.candidate()),
                        text);
        line.addClassName("news-line");
        line.setTitle("%s, %s".formatted(comment.project(), UtcText.minutes(comment.writtenAt())));
        return line;
    }

    private static Component secondary(String words) {
        var span = new Span(words);
        span.addClassName("secondary");
        return span;
    }
}
