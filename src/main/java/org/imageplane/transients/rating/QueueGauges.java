package org.imageplane.transients.rating;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the database knows of the queue, the same for all replicas: read in the background, so that metrics come while the
 * database does not answer, and only where somebody may read them.
 */
@Component
@ConditionalOnExpression("!'${transients.metrics.port}'.isEmpty()")
class QueueGauges implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(QueueGauges.class);

    /** Not known: no line in a graph rather than a wrong one. */
    private static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN);

    private record Counts(double claims, double raters, double unrated) {}

    private final JdbcClient jdbc;
    private volatile Counts counts = UNKNOWN;

    QueueGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("transients.claims", () -> counts.claims())
                .description("Candidates that somebody is looking at")
                .register(meters);
        Gauge.builder("transients.raters", () -> counts.raters())
                .description("People who are looking at a candidate")
                .register(meters);
        Gauge.builder("transients.candidates.unrated", () -> counts.unrated())
                .description("Candidates that nobody has rated")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "PT30S")
    void read() {
        try {
            counts =
                    jdbc.sql(
                                    """
                                    select count(*) as claims, count(distinct person_id) as raters,
                                        (select coalesce(sum(candidate_count - rated_count), 0)
                                            from project_observation) as unrated
                                    from claim where expires_at > now()
                                    """)
                            .query(
                                    (row, number) ->
                                            new Counts(
                                                    row.getDouble("claims"),
                                                    row.getDouble("raters"),
                                                    row.getDouble("unrated")))
                            .single();
        } catch (DataAccessException e) {
            LOG.debug("The queue could not be counted.", e);
            counts = UNKNOWN;
        }
    }
}
