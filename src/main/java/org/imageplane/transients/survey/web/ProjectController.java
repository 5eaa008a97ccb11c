package org.imageplane.transients.survey.web;

import java.util.Objects;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Projects and their members over the API. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    /** What is sent to make a project; an open one, rated from 1 to 5, that wants one rating, unless said otherwise. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ProjectToMake(
            @Nullable String name,
            @Nullable String description,
            @Nullable RatingScale ratingScale,
            @Nullable Integer ratingsWanted,
            @Nullable Boolean blind,
            @Nullable Boolean restricted) {

        NewProject toNewProject() {
            return new NewProject(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(description, ""),
                    Objects.requireNonNullElse(ratingScale, RatingScale.CONFIDENCE_1_5),
                    Objects.requireNonNullElse(ratingsWanted, 1),
                    Objects.requireNonNullElse(blind, false),
                    Objects.requireNonNullElse(restricted, false));
        }
    }

    /** A project. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ProjectJson(
            long id,
            String name,
            String description,
            RatingScale ratingScale,
            int ratingsWanted,
            boolean blind,
            boolean restricted) {

        static ProjectJson of(Project project) {
            return new ProjectJson(
                    project.id(),
                    project.name(),
                    project.description(),
                    project.ratingScale(),
                    project.ratingsWanted(),
                    project.blind(),
                    project.restricted());
        }
    }

    /** A member's role; a rater unless said otherwise. */
    record Membership(@Nullable Role role) {}

    /** A member as stored. */
    record MemberJson(String project, String username, Role role) {}

    private final Projects projects;
    private final CurrentActor current;

    ProjectController(Projects projects, CurrentActor current) {
        this.projects = projects;
        this.current = current;
    }

    @GetMapping
    ItemsJson<ProjectJson> list() {
        return ItemsJson.all(
                projects.visibleTo(current.require()).stream().map(ProjectJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProjectJson make(@RequestBody ProjectToMake project) {
        return ProjectJson.of(projects.create(current.require(), project.toNewProject()));
    }

    @PutMapping("/{name}/members/{username}")
    MemberJson putMember(
            @PathVariable String name,
            @PathVariable String username,
            @RequestBody(required = false) @Nullable Membership membership) {
        Role role =
                membership == null || membership.role() == null ? Role.RATER : membership.role();
        projects.putMember(current.require(), name, username, role.name());
        return new MemberJson(name, username, role);
    }

    @DeleteMapping("/{name}/members/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(@PathVariable String name, @PathVariable String username) {
        projects.removeMember(current.require(), name, username);
    }
}
