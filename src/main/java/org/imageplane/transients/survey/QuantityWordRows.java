package org.imageplane.transients.survey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what administrators say of quantities. */
@Component
class QuantityWordRows {

    private final JdbcClient jdbc;

    QuantityWordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedQuantity> listed() {
        return jdbc.sql(
                        "select "
                                + QuantityRows.COLUMNS
                                + """
                                , q.position,
                                (select count(*) from project_quantity pq where pq.quantity_id = q.id) as projects
                                from quantity q order by q.position, q.slot
                                """)
                .query(
                        (rs, number) ->
                                new ListedQuantity(
                                        QuantityRows.row(rs, number),
                                        rs.getInt("position"),
                                        rs.getInt("projects")))
                .list();
    }

    /** How many rows were as they were seen: one, or none. */
    int update(ListedQuantity before, QuantityWords words) {
        return jdbc.sql(
                        """
                        update quantity set label = :label, unit = :unit, description = :description,
                            decimals = :decimals, quantity_group = :group, position = :position,
                            default_column = :defaultColumn, brightness = :brightness
                        where slot = :slot
                            and (label, unit, description, quantity_group, position, default_column, brightness)
                                = (:oldLabel, :oldUnit, :oldDescription, :oldGroup, :oldPosition,
                                    :oldDefaultColumn, :oldBrightness)
                            and decimals is not distinct from cast(:oldDecimals as int)
                        """)
                .param("slot", before.quantity().slot())
                .param("label", words.label())
                .param("unit", words.unit())
                .param("description", words.description())
                .param("decimals", words.decimals())
                .param("group", words.group())
                .param("position", words.position())
                .param("defaultColumn", words.defaultColumn())
                .param("brightness", words.brightness())
                .param("oldLabel", before.quantity().label())
                .param("oldUnit", before.quantity().unit())
                .param("oldDescription", before.quantity().description())
                .param("oldDecimals", before.quantity().decimals())
                .param("oldGroup", before.quantity().group())
                .param("oldPosition", before.position())
                .param("oldDefaultColumn", before.quantity().defaultColumn())
                .param("oldBrightness", before.quantity().brightness())
                .update();
    }
}
