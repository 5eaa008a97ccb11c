package org.imageplane.transients.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
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
                p.blind and not :admin as blind,
                coalesce(p.deleting_since, po.deleting_since, b.deleting_since) is not null as leaving
            from candidate c
            join project p on p.id = c.project_id
            join observation o on o.id = c.observation_id
            join project_observation po on po.project_id = c.project_id and po.observation_id = c.observation_id
            left join beam b on b.id = c.beam_id
            where c.id = any(:candidates) and\s"""
                    + Visibility.OF_PROJECT
                    + " order by c.id";

    /** The project too, against changes of its scale alone: who waited for one reads the new scale. */
    private static final String LOCKED = " for no key update of c for share of p";

    private final JdbcClient jdbc;

    RatableCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The candidate; absent ones and those of projects that the person may not see are told apart by nobody. */
    RatableCandidate find(Actor actor, long candidateId) {
        return query(actor, List.of(candidateId), VISIBLE).getFirst();
    }

    /** The candidate, locked until the transaction ends. Claims and files may still be added to it. */
    RatableCandidate lock(Actor actor, long candidateId) {
        return query(actor, List.of(candidateId), VISIBLE + LOCKED).getFirst();
    }

    /** All of these, in the order of their ids. */
    List<RatableCandidate> findAll(Actor actor, Collection<Long> candidateIds) {
        return query(actor, candidateIds, VISIBLE);
    }

    /** All of these, in the order of their ids, locked until the transaction ends. */
    List<RatableCandidate> lockAll(Actor actor, Collection<Long> candidateIds) {
        return query(actor, candidateIds, VISIBLE + LOCKED);
    }

    /** The ids of all that this person rated in one act, locked until the transaction ends. */
    List<Long> lockActOf(RatableCandidate candidate, Actor actor, LastAct last) {
        return jdbc.sql(
                        """
                        select id from candidate
                        where project_id = :project and (id = :candidate or id in (
                            select h.candidate_id from rating_history h
                            where h.project_id = :project and h.act = cast(:act as bigint) and h.person_id = :me))
                        order by id
                        for no key update
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("act", last.act())
                .param("me", actor.personId())
                .query(Long.class)
                .list();
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

    private List<RatableCandidate> query(Actor actor, Collection<Long> asked, String sql) {
        List<RatableCandidate> found =
                jdbc.sql(sql)
                        .params(Visibility.parameters(actor))
                        .param("candidates", asked.toArray(Long[]::new))
                        .query(RatableCandidates::candidate)
                        .list();
        if (found.size() < asked.size()) {
            throw new NoSuchElementException(
                    "There is no candidate %d.".formatted(absent(asked, found)));
        }
        return found;
    }

    private static long absent(Collection<Long> asked, List<RatableCandidate> found) {
        Set<Long> there = found.stream().map(RatableCandidate::id).collect(Collectors.toSet());
        return asked.stream().filter(id -> !there.contains(id)).findFirst().orElseThrow();
    }

    private static RatableCandidate candidate(ResultSet row, int number) throws SQLException {
        return new RatableCandidate(
                row.getLong("project_id"),
                row.getLong("id"),
                row.getLong("observation_id"),
                row.getString("external_id"),
                row.getString("name"),
                RatingScale.valueOf(row.getString("rating_scale")),
                row.getBoolean("blind"),
                row.getBoolean("leaving"));
    }
}
