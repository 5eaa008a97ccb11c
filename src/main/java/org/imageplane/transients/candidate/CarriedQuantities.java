package org.imageplane.transients.candidate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which quantities the candidates of a project carry, after some of these went. */
@Component
class CarriedQuantities {

    private record Noted(long id, int slot) {}

    private final JdbcClient jdbc;

    CarriedQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets those that no candidate carries; gives back how many. */
    int forget(long projectId) {
        List<Noted> noted =
                jdbc.sql(
                                """
                                select q.id, q.slot from quantity q join project_quantity pq on pq.quantity_id = q.id
                                where pq.project_id = :project
                                """)
                        .param("project", projectId)
                        .query(Noted.class)
                        .list();
        Long[] absent =
                noted.stream()
                        .filter(quantity -> !isCarried(projectId, quantity.slot()))
                        .map(Noted::id)
                        .toArray(Long[]::new);
        return absent.length == 0
                ? 0
                : jdbc.sql(
                                """
                                delete from project_quantity
                                where project_id = :project and quantity_id = any(:absent)
                                """)
                        .param("project", projectId)
                        .param("absent", absent)
                        .update();
    }

    /** The quantity's own index answers at once; only where all there is may be NaN, all candidates are looked at. */
    private boolean isCarried(long projectId, int slot) {
        return exists(projectId, "nullif(measurements[%d], 'NaN') is not null".formatted(slot))
                || exists(projectId, "measurements[%d] is not null".formatted(slot));
    }

    private boolean exists(long projectId, String condition) {
        return jdbc.sql(
                        "select exists (select from candidate where project_id = :project and "
                                + condition
                                + ")")
                .param("project", projectId)
                .query(Boolean.class)
                .single();
    }
}
