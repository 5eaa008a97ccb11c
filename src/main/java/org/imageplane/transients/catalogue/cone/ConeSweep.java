package org.imageplane.transients.catalogue.cone;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away what is too old to be of use to anybody. */
@Component
class ConeSweep {

    /** Old answers are shown, with their age, while there is no newer one. */
    private static final Duration ANSWERS = Duration.ofDays(180);

    /** What failed until now, and what nobody waits for: an upload may ask for more than a service answers in weeks. */
    private static final Duration ASKS = Duration.ofDays(14);

    private final JdbcClient jdbc;

    ConeSweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void sweep() {
        older("outside_cone where answered_at", ANSWERS);
        older("outside_ask where (failures > 0 or not waited_for) and wanted_at", ASKS);
    }

    private void older(String what, Duration age) {
        jdbc.sql("delete from %s < now() - :days * interval '1 day'".formatted(what))
                .param("days", age.toDays())
                .update();
    }
}
