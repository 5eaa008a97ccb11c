package org.imageplane.transients.admin;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what somebody wants to delete. */
@Component
class DeletionScopes {

    private final JdbcClient jdbc;

    DeletionScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The scope with its names; of chosen candidates those that are still there.
     *
     * @throws DeletionRefusedException when there is nothing of the kind
     */
    DeletionScope of(DeletionTarget target) {
        return switch (target) {
            case DeletionTarget.Chosen(long project, Set<Long> ids) -> chosen(project, ids);
            case DeletionTarget.OneBeam(long project, long beam) ->
                    scope(
                            target,
                            """
                            select p.name as project, o.id as observation_id, o.external_id as observation,
                                b.id as beam_id, b.beam_index
                            from beam b join project p on p.id = b.project_id
                            join observation o on o.id = b.observation_id
                            where b.project_id = :project and b.id = :id
                            """,
                            beam);
            case DeletionTarget.OneObservation(long project, long observation) ->
                    scope(
                            target,
                            """
                            select p.name as project, o.id as observation_id, o.external_id as observation,
                                cast(null as bigint) as beam_id, cast(null as int) as beam_index
                            from project_observation po join project p on p.id = po.project_id
                            join observation o on o.id = po.observation_id
                            where po.project_id = :project and po.observation_id = :id
                            """,
                            observation);
            case DeletionTarget.WholeProject(long project) ->
                    scope(
                            target,
                            """
                            select p.name as project, cast(null as bigint) as observation_id, cast(null as text) as observation,
                                cast(null as bigint) as beam_id, cast(null as int) as beam_index
                            from project p where p.id = :project and p.id = :id
                            """,
                            project);
        };
    }

    private DeletionScope chosen(long projectId, Set<Long> ids) {
        Set<Long> there =
                jdbc
                        .sql(
                                """
                                select id from candidate where project_id = :project and id = any(:chosen)
                                """)
                        .param("project", projectId)
                        .param("chosen", ids.toArray(Long[]::new))
                        .query(Long.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
        if (there.isEmpty()) {
            throw new DeletionRefusedException("There is none of these candidates any more.");
        }
        var target = new DeletionTarget.Chosen(projectId, there);
        return scope(
                target,
                """
                select p.name as project, cast(null as bigint) as observation_id, cast(null as text) as observation,
                    cast(null as bigint) as beam_id, cast(null as int) as beam_index
                from project p where p.id = :project and p.id = :id
                """,
                projectId);
    }

    private DeletionScope scope(DeletionTarget target, String sql, long id) {
        return jdbc.sql(sql)
                .param("project", target.projectId())
                .param("id", id)
                .query(
                        (row, number) ->
                                new DeletionScope(
                                        target,
                                        row.getString("project"),
                                        row.getObject("observation_id", Long.class),
                                        row.getString("observation"),
                                        row.getObject("beam_id", Long.class),
                                        row.getObject("beam_index", Integer.class)))
                .optional()
                .orElseThrow(
                        () ->
                                new DeletionRefusedException(
                                        "It is not there any more: somebody has deleted it."));
    }
}
