package org.imageplane.transients.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Detection filters in the database. */
@Service
class JdbcDetectionFilters implements DetectionFilters {

    private static final String SELECT =
            "select id, name, description, retired_at is not null as retired from detection_filter ";

    private final JdbcClient jdbc;

    private final DetectionFilterChanges changes;

    JdbcDetectionFilters(JdbcClient jdbc, DetectionFilterChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public List<DetectionFilter> all() {
        return jdbc.sql(SELECT + "order by lower(name), id")
                .query(JdbcDetectionFilters::row)
                .list();
    }

    @Override
    public DetectionFilter findOrCreate(String name) {
        return find(name)
                .orElseGet(
                        () -> {
                            // waits for another upload that is making it; then its row is visible
                            jdbc.sql(
                                            "insert into detection_filter (name) values (:name) on conflict do nothing")
                                    .param("name", name)
                                    .update();
                            return find(name).orElseThrow();
                        });
    }

    @Override
    @Transactional
    public DetectionFilterChange add(Actor admin, String name, String description) {
        admin.require(Role.ADMIN);
        return changes.add(admin, name, description);
    }

    @Override
    @Transactional
    public DetectionFilterChange describe(Actor admin, DetectionFilter before, String description) {
        admin.require(Role.ADMIN);
        return changes.describe(admin, before, description);
    }

    @Override
    @Transactional
    public void retire(Actor admin, long id) {
        admin.require(Role.ADMIN);
        changes.set(admin, id, true);
    }

    @Override
    @Transactional
    public void restore(Actor admin, long id) {
        admin.require(Role.ADMIN);
        changes.set(admin, id, false);
    }

    private Optional<DetectionFilter> find(String name) {
        return jdbc.sql(SELECT + "where name = :name")
                .param("name", name)
                .query(JdbcDetectionFilters::row)
                .optional();
    }

    private static DetectionFilter row(ResultSet rs, int number) throws SQLException {
        return new DetectionFilter(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("description"),
                rs.getBoolean("retired"));
    }
}
