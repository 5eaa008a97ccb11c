package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.SearchSql.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs the statements of a search; each call belongs into one read-only transaction. */
@Component
class SearchKeys {

    private static final int FETCH_SIZE = 1000;

    private final JdbcClient jdbc;

    SearchKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every search is planned for its own numbers: what suits a cone of 1° does not suit one of 60°. */
    void planEachStatement() {
        jdbc.sql(
                        "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)")
                .query()
                .singleRow();
    }

    long count(SearchScope scope) {
        return count(new SearchSql(scope), null);
    }

    Optional<SearchKey> find(SearchScope scope, long id) {
        SearchSql sql = new SearchSql(scope);
        return jdbc.sql(sql.key())
                .params(sql.parameters())
                .param("id", id)
                .query(SearchKey::of)
                .optional();
    }

    List<SearchKey> from(SearchScope scope, long offset, int limit) {
        SearchSql sql = new SearchSql(scope);
        List<SearchKey> keys = new ArrayList<>();
        long skip = offset;
        for (Part part : sql.parts()) {
            List<SearchKey> found = page(sql, part, null, skip, limit - keys.size());
            keys.addAll(found);
            if (keys.size() >= limit) {
                break;
            }
            boolean beyond = found.isEmpty() && skip > 0 && part != sql.parts().getLast();
            skip = beyond ? skip - count(sql, part) : 0;
        }
        return keys;
    }

    List<SearchKey> behind(SearchScope scope, SearchKey key, int limit) {
        SearchSql sql = new SearchSql(scope);
        List<SearchKey> keys = new ArrayList<>();
        for (Part part : sql.parts()) {
            if (part.compareTo(key.part()) >= 0 && keys.size() < limit) {
                SearchKey start = part == key.part() ? key : null;
                keys.addAll(page(sql, part, start, 0, limit - keys.size()));
            }
        }
        return keys;
    }

    /** All keys of a part, read from the server as they are used; to be closed. */
    Stream<SearchKey> stream(SearchSql sql, Part part) {
        jdbc.sql("select set_config('cursor_tuple_fraction', '1', true)").query().singleRow();
        return jdbc
                .sql(sql.keys(part))
                .params(sql.parameters())
                .withFetchSize(FETCH_SIZE)
                .query(SearchKey::of)
                .stream();
    }

    private List<SearchKey> page(
            SearchSql sql, Part part, @Nullable SearchKey behind, long offset, int limit) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql.page(part, behind != null))
                        .params(sql.parameters())
                        .param("limit", (long) limit)
                        .param("offset", offset);
        if (behind != null) {
            statement.param("afterId", behind.id()).param("after", behind.sortValue());
        }
        return statement.query(SearchKey::of).list();
    }

    private long count(SearchSql sql, @Nullable Part part) {
        return jdbc.sql(part == null ? sql.count() : sql.count(part))
                .params(sql.parameters())
                .query(Long.class)
                .single();
    }
}
