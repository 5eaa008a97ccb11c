package org.imageplane.transients.rating;

import java.util.List;
import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.survey.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the candidates that a person may see, and locks them. Everything that changes ratings locks candidates first,
 * in the order of their ids, and the observation's counters last, so that no two changes wait for each other.
 */
@Component
class RatableCandidates {

    private static final String VISIBLE =
            """
            select c.project_id, c.id, c.observation_id, o.external_id, p.name, p.rating_scale,
                p.blind and not :admin as blind
            from candidate c
            join project p on p.id = c.project_id
            join observation o on o.id = c.observation_id
            where c.id = :candidate and\s"""
                    + Visibility.OF_PROJECT;

    private final JdbcClient jdbc;

    RatableCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The candidate; absent ones and those of projects that the person may not see are told apart by nobody. */
    RatableCandidate find(Actor actor, long candidateId) {
        return query(actor, candidateId, VISIBLE);
    }

    /** The candidate, locked until the transaction ends. Claims and files may still be added to it. */
    RatableCandidate lock(Actor actor, long candidateId) {
        return query(actor, candidateId, VISIBLE + " for no key update of c");
    }

    /** The ids of all candidates of this one's observation in its project, locked until the transaction ends. */
    List<Long> lockObservationOf(RatableCandidate candidate) {
        return jdbc.sql(
                        """
                        select id from candidate
                        where project_id = :project and observation_id = :observation
                        order by id
                        for no key update
                        """)
                .param("project", candidate.projectId())
                .param("observation", candidate.observationId())
                .query(Long.class)
                .list();
    }

    /** The ids of this one's source in its observation, locked until the transaction ends; at least its own. */
    List<Long> lockSourceOf(RatableCandidate candidate) {
        return jdbc.sql(
                        """
                        select id from candidate
                        where project_id = :project and (id = :candidate or source_id = (
                            select s.source_id from candidate s where s.project_id = :project and s.id = :candidate))
                        order by id
                        for no key update
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .query(Long.class)
                .list();
    }

    private RatableCandidate query(Actor actor, long candidateId, String sql) {
        return jdbc.sql(sql)
                .params(Visibility.parameters(actor))
                .param("candidate", candidateId)
                .query(
                        (row, number) ->
                                new RatableCandidate(
                                        row.getLong("project_id"),
                                        row.getLong("id"),
                                        row.getLong("observation_id"),
                                        row.getString("external_id"),
                                        row.getString("name"),
                                        RatingScale.valueOf(row.getString("rating_scale")),
                                        row.getBoolean("blind")))
                .optional()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is no candidate %d.".formatted(candidateId)));
    }
}
