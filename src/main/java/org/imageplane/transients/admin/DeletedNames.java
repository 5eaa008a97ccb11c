package org.imageplane.transients.admin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what candidates were called of which somebody said something, so that the history can be read without them
 * (decision 0042). What only the application said of the others goes.
 */
@Component
class DeletedNames {

    private static final String KEEP =
            """
            insert into deleted_candidate (project_id, candidate_id, uid, name, project, observation, beam_index,
                deletion_id)
            select c.project_id, c.id, c.uid, c.name, p.name, o.external_id, b.beam_index, :deletion
            from candidate c
            join project p on p.id = c.project_id
            join observation o on o.id = c.observation_id
            left join beam b on b.id = c.beam_id
            where c.project_id = :project and c.id = any(:candidates) and (
                exists (select from rating_history h where h.project_id = c.project_id and h.candidate_id = c.id)
                or exists (select from rating r where r.project_id = c.project_id and r.candidate_id = c.id)
                or exists (select from association_history a
                    where a.project_id = c.project_id and a.candidate_id = c.id and a.person_id is not null))
            """;

    private static final String FORGET =
            """
            delete from association_history a
            where a.project_id = :project and a.candidate_id = any(:candidates)
                and not exists (select from deleted_candidate d
                    where d.project_id = a.project_id and d.candidate_id = a.candidate_id)
            """;

    private final JdbcClient jdbc;

    DeletedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before these candidates go. */
    void keep(DeletionUnderWay deletion, List<Long> candidateIds) {
        Long[] candidates = candidateIds.toArray(Long[]::new);
        jdbc.sql(KEEP)
                .param("deletion", deletion.id())
                .param("project", deletion.projectId())
                .param("candidates", candidates)
                .update();
        jdbc.sql(FORGET)
                .param("project", deletion.projectId())
                .param("candidates", candidates)
                .update();
    }
}
