package org.imageplane.transients.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whom people of this installation can ask. */
@Service
public class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Usernames of those who may sign in, the longest here first. */
    public List<String> usernames(int limit) {
        return jdbc.sql(
                        "select username from person where active and 'ADMIN' = any(roles) order by id limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
