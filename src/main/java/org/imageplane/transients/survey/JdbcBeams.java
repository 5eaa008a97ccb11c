package org.imageplane.transients.survey;

import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Beams in the database. */
@Service
class JdbcBeams implements Beams {

    private final JdbcClient jdbc;

    JdbcBeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Beam> find(long projectId, long observationId, int index) {
        return jdbc.sql(
                        """
                        select id from beam
                        where project_id = :project and observation_id = :observation and beam_index = :index
                        """)
                .param("project", projectId)
                .param("observation", observationId)
                .param("index", index)
                .query(Long.class)
                .optional()
                .map(id -> new Beam(id, projectId, observationId, index));
    }

    @Override
    public Optional<Registered> findOrCreate(
            Actor actor, long projectId, long observationId, int index) {
        actor.require(Role.UPLOADER);
        Optional<Long> made =
                jdbc.sql(
                                """
                                insert into beam (project_id, observation_id, beam_index, created_by)
                                select project_id, observation_id, :index, :actor from project_observation
                                where project_id = :project and observation_id = :observation
                                on conflict do nothing returning id
                                """)
                        .param("project", projectId)
                        .param("observation", observationId)
                        .param("index", index)
                        .param("actor", actor.personId())
                        .query(Long.class)
                        .optional();
        return made.map(id -> new Registered(new Beam(id, projectId, observationId, index), true))
                .or(
                        () ->
                                find(projectId, observationId, index)
                                        .map(beam -> new Registered(beam, false)));
    }
}
