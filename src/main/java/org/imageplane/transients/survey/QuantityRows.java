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

/** Reads the registry of quantities. */
@Component
class QuantityRows {

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
