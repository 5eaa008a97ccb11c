package org.imageplane.transients.survey;

import static org.imageplane.transients.survey.Visibility.as;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

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
    private final News news;

    JdbcProjects(JdbcClient jdbc, ProjectMembers members, News news) {
        this.jdbc = jdbc;
        this.members = members;
        this.news = news;
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
    public Project create(Actor actor, NewProject project) {
        actor.require(Role.ADMIN);
        return insert(actor, project)
                .orElseThrow(
                        () ->
                                new AlreadyThereException(
                                        "There is a project %s already."
                                                .formatted(project.name())));
    }

    @Override
    public Optional<Project> findOrCreate(Actor actor, String name, RatingScale ratingScale) {
        actor.require(Role.UPLOADER);
        var wanted = new NewProject(name, "", ratingScale, 1, false, false);
        return find(actor, wanted.name())
                .or(() -> insert(actor, wanted))
                // somebody else made it in the meantime
                .or(() -> find(actor, wanted.name()));
    }

    /** Empty when the name is taken. */
    private Optional<Project> insert(Actor actor, NewProject project) {
        Optional<Project> made =
                jdbc.sql(
                                """
                        insert into project (name, description, rating_scale, ratings_wanted, blind, restricted, created_by)
                        values (:name, :description, :scale, :wanted, :blind, :restricted, :actor)
                        on conflict do nothing
                        returning id, name, description, rating_scale, ratings_wanted, blind, restricted
                        """)
                        .param("name", project.name())
                        .param("description", project.description())
                        .param("scale", project.ratingScale().name())
                        .param("wanted", project.ratingsWanted())
                        .param("blind", project.blind())
                        .param("restricted", project.restricted())
                        .param("actor", actor.personId())
                        .query(JdbcProjects::row)
                        .optional();
        made.ifPresent(stored -> news.tell(new ProjectsChanged(stored.id())));
        return made;
    }

    @Override
    public void putMember(Actor actor, String project, String username, String role) {
        actor.require(Role.ADMIN);
        long id = projectId(actor, project);
        members.put(id, username, role);
        news.tell(new ProjectsChanged(id));
    }

    @Override
    public void removeMember(Actor actor, String project, String username) {
        actor.require(Role.ADMIN);
        long id = projectId(actor, project);
        if (!members.remove(id, username)) {
            throw new NoSuchElementException(
                    "%s is no member of the project %s.".formatted(username, project));
        }
        news.tell(new ProjectsChanged(id));
    }

    private long projectId(Actor actor, String name) {
        return find(actor, name)
                .orElseThrow(
                        () -> new NoSuchElementException("There is no project %s.".formatted(name)))
                .id();
    }

    private static Project row(ResultSet rs, int number) throws SQLException {
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
