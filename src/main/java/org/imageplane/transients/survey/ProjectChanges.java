package org.imageplane.transients.survey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.survey.ProjectChange.Changed;
import org.imageplane.transients.survey.ProjectChange.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators change about projects, noted and told; part of the caller's transaction. */
@Component
class ProjectChanges {

    private static final String KIND = "project";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ProjectRows rows;
    private final News news;

    ProjectChanges(JdbcClient jdbc, AuditLog audit, ProjectRows rows, News news) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.rows = rows;
        this.news = news;
    }

    void made(Actor admin, Project project) {
        audit.note(admin, AuditAct.ADDED, KIND, project.name(), describe(project));
    }

    void memberPut(Actor admin, Project project, String username, String role) {
        changed(admin, project, "%s belongs to it as %s.".formatted(username, role));
    }

    void memberRemoved(Actor admin, Project project, String username) {
        changed(admin, project, "%s does not belong to it any more.".formatted(username));
    }

    private void changed(Actor admin, Project project, String details) {
        audit.note(admin, AuditAct.CHANGED, KIND, project.name(), details);
        news.tell(new ProjectsChanged(project.id()));
    }

    ProjectChange change(Actor admin, Project before, NewProject wanted) {
        // of two who give the same name the second waits here and then sees the first
        jdbc.sql("lock table project in share row exclusive mode").update();
        if (isTaken(before, wanted.name())) {
            return new Refused("name", "There is a project %s already.".formatted(wanted.name()));
        }
        if (before.ratingScale() != wanted.ratingScale() && wasRated(before.id())) {
            return new Refused(
                    "ratingScale",
                    "%s has ratings on this scale, or had some; make another project for the other scale."
                            .formatted(before.name()));
        }
        var next =
                new Project(
                        before.id(),
                        wanted.name(),
                        wanted.description(),
                        wanted.ratingScale(),
                        wanted.ratingsWanted(),
                        wanted.blind(),
                        wanted.restricted());
        if (next.equals(before)) {
            return new Changed(next);
        }
        if (rows.update(before, next) == 0) {
            return new Refused(
                    "",
                    "Somebody else changed %s in the meantime, or it is not there any more: open it again."
                            .formatted(before.name()));
        }
        changed(admin, before, differences(before, next));
        return new Changed(next);
    }

    private boolean isTaken(Project project, String name) {
        return jdbc.sql(
                        "select exists (select from project where lower(name) = lower(:name) and id <> :id)")
                .param("name", name)
                .param("id", project.id())
                .query(Boolean.class)
                .single();
    }

    /** The history tells of ratings that were taken back too; it would be read on the wrong scale. */
    private boolean wasRated(long id) {
        // ratings that are being made hold the project; once they are stored they are seen
        jdbc.sql("select id from project where id = :id for update")
                .param("id", id)
                .query(row -> {});
        return jdbc.sql("select exists (select from rating_history where project_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String describe(Project project) {
        return String.join(" ", words(project));
    }

    /** What is not as it was. */
    private static String differences(Project before, Project next) {
        Stream<String> name =
                before.name().equals(next.name())
                        ? Stream.of()
                        : Stream.of("Called %s now.".formatted(next.name()));
        Stream<String> description =
                before.description().equals(next.description())
                        ? Stream.of()
                        : Stream.of("Description changed.");
        List<String> old = words(before);
        Stream<String> rest = words(next).stream().filter(word -> !old.contains(word));
        return Stream.of(name, description, rest)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(Project project) {
        return List.of(
                "Rating scale %s.".formatted(project.ratingScale()),
                "Ratings wanted: %d.".formatted(project.ratingsWanted()),
                project.blind() ? "Blind." : "Not blind.",
                project.restricted() ? "For its members alone." : "Open to everybody.");
    }
}
