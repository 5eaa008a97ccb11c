package org.imageplane.transients.rating;

import java.util.List;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the projects that the queue may hand out from. */
@Component
class QueueProjects {

    private final JdbcClient jdbc;

    QueueProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project of that name, or (when null) all that the person may see; but none that is being deleted. */
    List<QueueProject> of(Actor actor, @Nullable String name) {
        List<QueueProject> projects = visible(actor, name);
        if (name != null && projects.isEmpty()) {
            throw new NoSuchElementException("There is no project “%s”.".formatted(name));
        }
        return projects.stream().filter(project -> !project.leaving()).toList();
    }

    /** Whether the person may see a project of that name. */
    boolean knows(Actor actor, String name) {
        return !visible(actor, name).isEmpty();
    }

    private List<QueueProject> visible(Actor actor, @Nullable String name) {
        return jdbc.sql(
                        """
                        select p.id, p.ratings_wanted, (
                            select q.slot from quantity q join project_quantity pq on pq.quantity_id = q.id
                            where pq.project_id = p.id and q.brightness
                            order by q.position, q.slot limit 1) as brightness_slot, (
                            select string_agg(po.observation_id::text, ',') from project_observation po
                            where po.project_id = p.id and po.deleting_since is not null) as leaving_observations, (
                            select string_agg(b.id::text, ',') from beam b
                            where b.project_id = p.id and b.deleting_since is not null) as leaving_beams,
                            p.deleting_since is not null as leaving
                        from project p
                        where (cast(:name as text) is null or lower(p.name) = lower(:name)) and\s"""
                                + Visibility.OF_PROJECT)
                .params(Visibility.parameters(actor))
                .param("name", name)
                .query(QueueProject.class)
                .list();
    }
}
