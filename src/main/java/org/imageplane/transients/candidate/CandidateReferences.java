package org.imageplane.transients.candidate;

import java.util.List;
import java.util.UUID;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds candidates by what an uploader calls them, among those that the uploader may see. */
@Service
public class CandidateReferences {

    private final JdbcClient jdbc;
    private final Projects projects;

    CandidateReferences(JdbcClient jdbc, Projects projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** Candidates with that uid and name, as far as they are given, the newest first; at most so many. */
    public List<CandidateReference> find(
            Actor actor, @Nullable UUID uid, @Nullable String name, int limit) {
        List<Long> visible = projects.visibleTo(actor).stream().map(Project::id).toList();
        if (visible.isEmpty() || uid == null && name == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select c.project_id, c.id, c.uid, c.name, p.name as project, o.external_id as observation,
                            b.beam_index as beam, c.observation_id, c.beam_id
                        from candidate c
                        join project p on p.id = c.project_id
                        join observation o on o.id = c.observation_id
                        left join beam b on b.id = c.beam_id
                        where c.project_id in (:projects)%s%s
                        order by c.id desc limit :limit
                        """
                                .formatted(
                                        uid == null ? "" : " and c.uid = :uid",
                                        name == null ? "" : " and c.name = :name"))
                .param("projects", visible)
                .param("uid", uid)
                .param("name", name)
                .param("limit", limit)
                .query(CandidateReference.class)
                .list();
    }

    /**
     * Holds the candidate until the caller's transaction ends, so that its files change one after the other; false when
     * it was deleted meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(CandidateReference candidate) {
        return jdbc.sql(
                        "select id from candidate where project_id = :project and id = :id for no key update")
                .param("project", candidate.projectId())
                .param("id", candidate.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
