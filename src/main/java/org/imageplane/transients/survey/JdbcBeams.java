package org.imageplane.transients.survey;

import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void locate(Beam beam, SkyPosition centre) {
        jdbc.sql(
                        """
                        update beam set ra_deg = :ra, dec_deg = :dec where id = :id and (ra_deg is null or dec_deg is null)
                        """)
                .param("ra", centre.raDeg())
                .param("dec", centre.decDeg())
                .param("id", beam.id())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Beam beam) {
        jdbc.sql("select id from beam where id = :id for no key update")
                .param("id", beam.id())
                .query(Long.class)
                .single();
    }
}
