package org.imageplane.transients.review.home;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.review.home.HomeContent.ProjectState;
import org.imageplane.transients.survey.Project;
import org.jspecify.annotations.Nullable;

/** The home page of a survey that has begun. */
class Glance extends Div {

    private static final long serialVersionUID = 1L;

    private final NewsPanel news;
    private final @Nullable WaitingPanel waiting;
    private final transient Map<Project, ProjectCard> cards = new LinkedHashMap<>();
    private final LastUploads uploads;
    private final RefusedUploads refused;

    /** With the ratings of the last days by project. */
    Glance(HomeContent content, Map<Long, int[]> pace) {
        addClassName("glance");
        news = new NewsPanel(content);
        waiting =
                content.queue() == null
                        ? null
                        : new WaitingPanel(content.queue(), content.projects());
        content.projects()
                .forEach(
                        state ->
                                cards.put(
                                        state.project(),
                                        new ProjectCard(
                                                state.project(),
                                                state.totals(),
                                                pace.getOrDefault(
                                                        state.project().id(),
                                                        new int[PaceBars.DAYS]))));
        uploads = new LastUploads(content.latest());
        refused = new RefusedUploads(content.refusals());
        var top = new Div();
        top.addClassName("glance-top");
        if (waiting != null) {
            top.add(waiting);
        }
        top.add(news);
        var projects = new Div();
        projects.addClassName("project-cards");
        projects.add(cards.values().toArray(ProjectCard[]::new));
        add(top, projects, uploads, refused);
    }

    /** Shows the numbers in their places; false where other projects make another page. */
    boolean follow(HomeContent content) {
        List<Project> projects = content.projects().stream().map(ProjectState::project).toList();
        if (content.isEmpty()
                || (waiting == null) != (content.queue() == null)
                || !List.copyOf(cards.keySet()).equals(projects)) {
            return false;
        }
        news.show(content);
        if (waiting != null && content.queue() != null) {
            waiting.show(content.queue(), content.projects());
        }
        content.projects()
                .forEach(
                        state ->
                                Objects.requireNonNull(cards.get(state.project()))
                                        .show(state.totals()));
        uploads.show(content.latest());
        refused.show(content.refusals());
        return true;
    }
}
