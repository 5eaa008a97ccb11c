package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.account.AboutPerson;
import org.imageplane.transients.account.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much a person has rated and written; what it says is on the candidates themselves, and in the downloads. */
@Component
@Order(2)
class RatingKnows implements AboutPerson {

    private final JdbcClient jdbc;

    RatingKnows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Project by project, as the index has them. */
    @Override
    public List<Known> of(Actor actor) {
        return jdbc.sql(
                        """
                        select (select coalesce(sum(n), 0) from project p cross join lateral
                                   (select count(*) as n from rating r
                                    where r.project_id = p.id and r.person_id = :person) counted),
                               (select count(*) from candidate_comment where person_id = :person)
                        """)
                .param("person", actor.personId())
                .query(
                        (row, number) ->
                                List.of(
                                        new Known("ratings", "Ratings by you", row.getLong(1)),
                                        new Known("comments", "Comments by you", row.getLong(2))))
                .single();
    }
}
