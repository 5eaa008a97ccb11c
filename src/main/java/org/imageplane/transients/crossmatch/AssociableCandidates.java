package org.imageplane.transients.crossmatch;

import java.util.NoSuchElementException;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the candidates that a person may see, and locks them. */
@Component
class AssociableCandidates {

    private static final String FIND =
            """
            select c.project_id, c.id, p.blind and not :admin as hidden
            from candidate c join project p on p.id = c.project_id
            where c.id = :candidate and\s"""
                    + AssociationSql.VISIBLE_P;

    private final JdbcClient jdbc;

    AssociableCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The candidate; absent ones and those of projects that the person may not see are told apart by nobody. */
    AssociableCandidate find(Actor actor, long candidateId) {
        return query(actor, candidateId, FIND);
    }

    /** The candidate, so that two people who speak of it take turns until their transactions end. */
    AssociableCandidate lock(Actor actor, long candidateId) {
        return query(actor, candidateId, FIND + " for no key update of c");
    }

    private AssociableCandidate query(Actor actor, long candidateId, String statement) {
        return jdbc.sql(statement)
                .param("candidate", candidateId)
                .param("person", actor.personId())
                .param("admin", actor.may(Role.ADMIN))
                .query(AssociableCandidate.class)
                .optional()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is no candidate %d.".formatted(candidateId)));
    }
}
