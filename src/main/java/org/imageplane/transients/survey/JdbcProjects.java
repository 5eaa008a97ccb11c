package org.imageplane.transients.survey;

import static org.imageplane.transients.survey.Visibility.as;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects in the database. */
@Service
class JdbcProjects implements Projects {

    private static final String VISIBLE =
            """
            select p.id, p.name, p.description, p.rating_scale, p.ratings_wanted, p.blind, p.restricted
            from project p where\s"""
                    + Visibility.OF_P;

    private final JdbcClient jdbc;
    private final ProjectMembers members;
    private final ProjectOverview overview;
    private final ProjectChanges changes;
    private final ProjectRows rows;

    JdbcProjects(
            JdbcClient jdbc,
            ProjectMembers members,
            ProjectOverview overview,
            ProjectChanges changes,
            ProjectRows rows) {
        this.jdbc = jdbc;
        this.members = members;
        this.overview = overview;
        this.changes = changes;
        this.rows = rows;
    }

    @Override
    public List<Project> visibleTo(Actor actor) {
        return as(actor, jdbc.sql(VISIBLE + " order by lower(p.name)"))
                .query(JdbcProjects::row)
                .list();
    }

    @Override
    public Optional<Project> find(Actor actor, String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return as(actor, jdbc.sql(VISIBLE + " and lower(p.name) = lower(:name)"))
                .param("name", name)
                .query(JdbcProjects::row)
                .optional();
    }

    @Override
    public Optional<Project> find(Actor actor, long id) {
        return as(actor, jdbc.sql(VISIBLE + " and p.id = :id"))
                .param("id", id)
                .query(JdbcProjects::row)
                .optional();
    }

    @Override
    @Transactional
    public Project create(Actor actor, NewProject project) {
        actor.require(Role.ADMIN);
        Project made =
                rows.insert(actor, project)
                        .orElseThrow(
                                () ->
                                        new AlreadyThereException(
                                                "There is a project %s already."
                                                        .formatted(project.name())));
        changes.made(actor, made);
        return made;
    }

    @Override
    @Transactional
    public Project create(Actor actor, String name, String description, RatingScale ratingScale) {
        return create(actor, new NewProject(name, description, ratingScale, 1, false, false));
    }

    @Override
    public List<ProjectFacts> facts(Actor admin) {
        admin.require(Role.ADMIN);
        return overview.all();
    }

    @Override
    @Transactional
    public ProjectChange change(Actor admin, Project before, NewProject wanted) {
        admin.require(Role.ADMIN);
        return changes.change(admin, before, wanted);
    }

    @Override
    public List<ProjectMember> members(Actor admin, long projectId) {
        admin.require(Role.ADMIN);
        return overview.members(projectId);
    }

    @Override
    public Optional<Project> findOrCreate(Actor actor, String name, RatingScale ratingScale) {
        actor.require(Role.UPLOADER);
        var wanted = new NewProject(name, "", ratingScale, 1, false, false);
        return find(actor, wanted.name())
                .or(() -> rows.insert(actor, wanted))
                // somebody else made it in the meantime
                .or(() -> find(actor, wanted.name()));
    }

    @Override
    @Transactional
    public void putMember(Actor actor, String project, String username, String role) {
        actor.require(Role.ADMIN);
        Project found = project(actor, project);
        members.put(found.id(), username, role);
        changes.memberPut(actor, found, username, role);
    }

    @Override
    @Transactional
    public void removeMember(Actor actor, String project, String username) {
        actor.require(Role.ADMIN);
        Project found = project(actor, project);
        if (!members.remove(found.id(), username)) {
            throw new NoSuchElementException(
                    "%s is no member of the project %s.".formatted(username, project));
        }
        changes.memberRemoved(actor, found, username);
    }

    private Project project(Actor actor, String name) {
        return find(actor, name)
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is no project %s.".formatted(name)));
    }

    static Project row(ResultSet rs, int number) throws SQLException {
        return new Project(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("description"),
                RatingScale.valueOf(rs.getString("rating_scale")),
                rs.getInt("ratings_wanted"),
                rs.getBoolean("blind"),
                rs.getBoolean("restricted"));
    }
}
