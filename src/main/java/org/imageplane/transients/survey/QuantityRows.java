package org.imageplane.transients.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the registry of quantities. */
@Component
class QuantityRows {

    private static final long LOCK = 0x5155_414e_5449_5459L; // "QUANTITY"

    /** The columns that a quantity is read from, of a table called q. */
    static final String COLUMNS =
            """
            q.slot, q.key, q.label, q.unit, q.description, q.decimals, q.quantity_group, q.default_column, q.brightness
            """;

    private final JdbcClient jdbc;

    QuantityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Quantity> all() {
        return jdbc.sql("select " + COLUMNS + " from quantity q order by q.position, q.slot")
                .query(QuantityRows::row)
                .list();
    }

    /** Which projects carry which slots. */
    Map<Long, Set<Integer>> slotsByProject() {
        Map<Long, Set<Integer>> slots = new HashMap<>();
        jdbc.sql(
                        """
                        select pq.project_id, q.slot from project_quantity pq join quantity q on q.id = pq.quantity_id
                        """)
                .query(
                        rs -> {
                            slots.computeIfAbsent(rs.getLong(1), project -> new HashSet<>())
                                    .add(rs.getInt(2));
                        });
        return slots;
    }

    List<Quantity> ofProject(long projectId) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                from quantity q join project_quantity pq on pq.quantity_id = q.id
                                where pq.project_id = :project
                                """)
                .param("project", projectId)
                .query(QuantityRows::row)
                .list();
    }

    List<Quantity> withKeys(List<String> lowerCaseKeys) {
        return jdbc.sql("select " + COLUMNS + " from quantity q where lower(q.key) in (:keys)")
                .param("keys", lowerCaseKeys)
                .query(QuantityRows::row)
                .list();
    }

    List<Quantity> awaitingIndex() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                from quantity q where q.indexed_at is null
                                and exists (select from project_quantity pq where pq.quantity_id = q.id)
                                order by q.slot
                                """)
                .query(QuantityRows::row)
                .list();
    }

    /** Waits until nobody else adds quantities; ends with the transaction. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
    }

    Quantity insert(String key, String label, String unit) {
        return jdbc.sql(
                        """
                        insert into quantity as q (key, slot, label, unit)
                        values (:key, (select coalesce(max(slot), 0) + 1 from quantity), :label, :unit)
                        returning\s"""
                                + COLUMNS)
                .param("key", key)
                .param("label", label)
                .param("unit", unit)
                .query(QuantityRows::row)
                .single();
    }

    void carry(long projectId, Quantity quantity) {
        jdbc.sql(
                        """
                        insert into project_quantity (project_id, quantity_id)
                        select :project, id from quantity where slot = :slot on conflict do nothing
                        """)
                .param("project", projectId)
                .param("slot", quantity.slot())
                .update();
    }

    void indexed(Quantity quantity) {
        jdbc.sql("update quantity set indexed_at = now() where slot = :slot")
                .param("slot", quantity.slot())
                .update();
    }

    static Quantity row(ResultSet rs, int number) throws SQLException {
        return new Quantity(
                rs.getInt("slot"),
                rs.getString("key"),
                rs.getString("label"),
                rs.getString("unit"),
                rs.getString("description"),
                rs.getObject("decimals", Integer.class),
                rs.getString("quantity_group"),
                rs.getBoolean("default_column"),
                rs.getBoolean("brightness"));
    }
}
