package org.imageplane.transients.rating;

import java.util.Collection;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ratings that go because an administrator deletes their candidates; the history says so and stays (decision 0042). */
@Service
public class DeletedRatings {

    private static final String REMOVE =
            """
            with gone as (
                delete from rating where project_id = :project and candidate_id = any(:candidates) returning *
            )
            insert into rating_history (project_id, candidate_id, person_id, action, score, verdict,
                classification_id, notes, done_by, reason)
            select project_id, candidate_id, person_id, 'REMOVED', score, verdict, classification_id, notes, :admin,
                'The candidate was deleted.'
            from gone order by candidate_id, person_id
            """;

    private final JdbcClient jdbc;

    DeletedRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes all current ratings of these candidates, which the caller holds and whose counters go with them.
     *
     * @return how many ratings there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(Actor admin, long projectId, Collection<Long> candidateIds) {
        admin.require(Role.ADMIN);
        return jdbc.sql(REMOVE)
                .param("project", projectId)
                .param("candidates", candidateIds.toArray(Long[]::new))
                .param("admin", admin.personId())
                .update();
    }
}
