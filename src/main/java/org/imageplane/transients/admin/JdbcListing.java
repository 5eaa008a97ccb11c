package org.imageplane.transients.admin;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Listing} of what a select gives. */
abstract class JdbcListing<T> implements Listing<T> {

    private final JdbcClient jdbc;
    private final PagedSql sql;
    private final RowMapper<T> rows;

    JdbcListing(JdbcClient jdbc, PagedSql sql, RowMapper<T> rows) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public List<T> list(Actor admin, Query query, int offset, int limit) {
        return about(admin, sql.page(query), query)
                .param("offset", offset)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    @Override
    public long count(Actor admin, Query query) {
        return about(admin, sql.count(), query).query(Long.class).single();
    }

    @Override
    public Optional<T> find(Actor admin, long id) {
        admin.require(Role.ADMIN);
        return jdbc.sql(sql.one()).param("id", id).query(rows).optional();
    }

    private JdbcClient.StatementSpec about(Actor admin, String statement, Query query) {
        admin.require(Role.ADMIN);
        return jdbc.sql(statement)
                .param("search", query.search().strip().replace("\0", ""))
                .param("project", query.project().replace("\0", ""))
                .param("filter", query.filter().replace("\0", ""));
    }
}
