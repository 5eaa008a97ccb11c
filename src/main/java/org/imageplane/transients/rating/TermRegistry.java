package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.survey.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The terms in the database. */
@Service
class TermRegistry implements Classifications {

    private final JdbcClient jdbc;

    TermRegistry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Classification> offered(RatingScale scale) {
        return jdbc.sql(
                        """
                        select id, rating_scale, name, description from classification
                        where rating_scale = :scale and retired_at is null
                        order by position, id
                        """)
                .param("scale", scale.name())
                .query(Classification.class)
                .list();
    }

    @Override
    public List<String> names() {
        return jdbc.sql(
                        """
                        select min(name) from classification
                        group by lower(name)
                        order by min(rating_scale), min(position), min(id)
                        """)
                .query(String.class)
                .list();
    }
}
