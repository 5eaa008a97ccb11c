package org.imageplane.transients.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@link Closures} in the database: a mark on what is being deleted, and an advisory lock for each project, which those who
 * fill it share and those who delete take alone. A row lock would make uploads wait for each other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class JdbcClosures implements Closures {

    private static final String STATE =
            """
            select p.name, o.external_id, b.beam_index,
                p.deleting_since is not null as project_goes,
                po.deleting_since is not null as observation_goes,
                b.deleting_since is not null as beam_goes,
                cast(:beam as bigint) is not null and b.id is null as beam_gone
            from project p
            left join observation o on o.id = cast(:observation as bigint)
            left join project_observation po on po.project_id = p.id and po.observation_id = o.id
            left join beam b on b.id = cast(:beam as bigint) and b.project_id = p.id
            where p.id = :project
            """;

    private final JdbcClient jdbc;

    JdbcClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> closed(
            long projectId, @Nullable Long observationId, @Nullable Long beamId) {
        lock("pg_advisory_xact_lock_shared", projectId);
        // a statement of its own: it has to see what was committed while the lock was waited for
        String sentence =
                jdbc.sql(STATE)
                        .param("project", projectId)
                        .param("observation", observationId)
                        .param("beam", beamId)
                        .query(JdbcClosures::sentence)
                        .optional()
                        .orElse("The project was deleted meanwhile.");
        return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }

    @Override
    public void hold(long projectId) {
        lock("pg_advisory_xact_lock", projectId);
    }

    @Override
    public boolean closeProject(long projectId) {
        hold(projectId);
        return mark(
                "update project set deleting_since = now() where id = :project", projectId, null);
    }

    @Override
    public boolean closeObservation(long projectId, long observationId) {
        hold(projectId);
        return mark(
                """
                update project_observation set deleting_since = now()
                where project_id = :project and observation_id = :id""",
                projectId,
                observationId);
    }

    @Override
    public boolean closeBeam(long projectId, long beamId) {
        hold(projectId);
        return mark(
                "update beam set deleting_since = now() where project_id = :project and id = :id",
                projectId,
                beamId);
    }

    private boolean mark(String update, long projectId, @Nullable Long id) {
        return jdbc.sql(update + " and deleting_since is null")
                        .param("project", projectId)
                        .param("id", id)
                        .update()
                > 0;
    }

    private void lock(String kind, long projectId) {
        jdbc.sql("select " + kind + "(hashtextextended(:what, 0))")
                .param("what", "filling of project " + projectId)
                .query(row -> {});
    }

    /** Empty when nothing is in the way. */
    private static String sentence(ResultSet row, int number) throws SQLException {
        String project = row.getString("name");
        String observation = row.getString("external_id");
        if (row.getBoolean("project_goes")) {
            return "Project %s is being deleted by an administrator: nothing can be stored in it."
                    .formatted(project);
        }
        if (row.getBoolean("observation_goes")) {
            return "Observation %s is being deleted from project %s by an administrator: send it again when that is done."
                    .formatted(observation, project);
        }
        if (row.getBoolean("beam_goes")) {
            return "Beam %d of observation %s is being deleted from project %s by an administrator: send it again when that is done."
                    .formatted(row.getInt("beam_index"), observation, project);
        }
        return row.getBoolean("beam_gone")
                ? "The beam was deleted from project %s meanwhile: send it again first."
                        .formatted(project)
                : "";
    }
}
