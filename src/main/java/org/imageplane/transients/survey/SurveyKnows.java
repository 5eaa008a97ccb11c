package org.imageplane.transients.survey;

import java.util.List;
import org.imageplane.transients.account.AboutPerson;
import org.imageplane.transients.account.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects that a person is a member of. */
@Component
@Order(1)
class SurveyKnows implements AboutPerson {

    private final JdbcClient jdbc;

    SurveyKnows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> of(Actor actor) {
        return List.of(
                new Known(
                        "member_of",
                        "Member of the projects",
                        jdbc.sql(
                                        """
                                        select p.name from project_member m join project p on p.id = m.project_id
                                        where m.person_id = :person order by lower(p.name)
                                        """)
                                .param("person", actor.personId())
                                .query(String.class)
                                .list()));
    }
}
