package org.imageplane.transients.export;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which text columns the uploaders of some projects sent. */
@Component
class AttributeKeys {

    /** With more than this they are no columns but free text. */
    static final int MOST = 30;

    private static final String KEYS =
            """
            select distinct k.key
            from candidate c cross join lateral jsonb_object_keys(c.attributes) as k (key)
            where c.project_id in (:projects)
            order by k.key
            limit :most
            """;

    private final JdbcClient jdbc;

    AttributeKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys by name; more than {@link #MOST} of them are not all given. */
    List<String> of(List<Long> projects) {
        return projects.isEmpty()
                ? List.of()
                : jdbc.sql(KEYS)
                        .param("projects", projects)
                        .param("most", MOST + 1)
                        .query(String.class)
                        .list();
    }
}
