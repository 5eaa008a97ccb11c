package org.imageplane.transients.crossmatch;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the associations of a candidate as a person sees them. */
@Component
class AssociationReader {

    private static final String OF =
            AssociationSql.SEEN.formatted(
                            ":hidden", "a.project_id = :project and a.candidate_id = :candidate")
                    + " order by "
                    + AssociationSql.ORDER;

    private static final String ONE =
            AssociationSql.SEEN.formatted(
                    ":hidden",
                    """
                    a.project_id = :project and a.candidate_id = :candidate and a.catalogue = :catalogue
                        and a.source_name = :name""");

    private static final String HISTORY =
            """
            select h.catalogue, h.source_name, h.ra_deg, h.dec_deg, h.state, h.reason, h.changed_at, s.username
            from association_history h left join person s on s.id = h.person_id
            where h.project_id = :project and h.candidate_id = :candidate
                and (not :hidden or h.person_id is null or h.person_id = :person)
            order by h.id desc
            """;

    private final JdbcClient jdbc;

    AssociationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Association> of(Actor actor, AssociableCandidate candidate) {
        return about(OF, actor, candidate).query(AssociationRows::association).list();
    }

    Optional<Association> one(
            Actor actor, AssociableCandidate candidate, String catalogue, String name) {
        return about(ONE, actor, candidate)
                .param("catalogue", catalogue)
                .param("name", name)
                .query(AssociationRows::association)
                .optional();
    }

    List<AssociationChange> history(Actor actor, AssociableCandidate candidate) {
        return about(HISTORY, actor, candidate).query(AssociationRows::change).list();
    }

    private JdbcClient.StatementSpec about(
            String statement, Actor actor, AssociableCandidate candidate) {
        return jdbc.sql(statement)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("hidden", candidate.hidden())
                .param("person", actor.personId());
    }
}
