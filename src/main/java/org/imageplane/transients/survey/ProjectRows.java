package org.imageplane.transients.survey;

import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes projects' rows. */
@Component
class ProjectRows {

    private final JdbcClient jdbc;
    private final News news;

    ProjectRows(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Empty when the name is taken. */
    Optional<Project> insert(Actor actor, NewProject project) {
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

    /** How many rows were as they were seen: one, or none. */
    int update(Project before, Project next) {
        return jdbc.sql(
                        """
                        update project set name = :name, description = :description, rating_scale = :scale,
                            ratings_wanted = :wanted, blind = :blind, restricted = :restricted
                        where id = :id and name = :oldName and description = :oldDescription
                            and rating_scale = :oldScale and ratings_wanted = :oldWanted
                            and blind = :oldBlind and restricted = :oldRestricted
                        """)
                .param("id", before.id())
                .param("name", next.name())
                .param("description", next.description())
                .param("scale", next.ratingScale().name())
                .param("wanted", next.ratingsWanted())
                .param("blind", next.blind())
                .param("restricted", next.restricted())
                .param("oldName", before.name())
                .param("oldDescription", before.description())
                .param("oldScale", before.ratingScale().name())
                .param("oldWanted", before.ratingsWanted())
                .param("oldBlind", before.blind())
                .param("oldRestricted", before.restricted())
                .update();
    }
}
