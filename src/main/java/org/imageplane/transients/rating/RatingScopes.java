package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out which projects a query is about that the person may see. */
@Component
class RatingScopes {

    private static final String PROJECTS =
            """
            select p.id, p.blind and not :admin as hides from project p
            where (cast(:project as text) is null or lower(p.name) = lower(:project)) and\s"""
                    + Visibility.OF_PROJECT
                    + " order by p.id";

    private record Seen(long id, boolean hides) {}

    private final JdbcClient jdbc;

    RatingScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RatingScope of(Actor actor, RatingQuery query) {
        List<Seen> seen =
                jdbc.sql(PROJECTS)
                        .params(Visibility.parameters(actor))
                        .param("project", query.project())
                        .query(Seen.class)
                        .list();
        if (seen.isEmpty() && query.project() != null) {
            throw new BadQueryException(
                    "project: there is no project \"%s\".".formatted(query.project()));
        }
        return new RatingScope(
                query,
                seen.stream().map(Seen::id).toList(),
                seen.stream().filter(Seen::hides).map(Seen::id).toList(),
                actor.personId());
    }
}
