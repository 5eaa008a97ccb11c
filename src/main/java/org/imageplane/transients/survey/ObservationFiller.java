package org.imageplane.transients.survey;

import java.time.Duration;
import java.util.Optional;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.survey.ObservationValues.Free;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes observations with what an archive knows, and keeps whom it must not ask again too soon. What an uploader sent
 * is never changed by it; what it filled gives way to what an uploader sends later.
 */
@Service
public class ObservationFiller {

    /** An observation whose uploader sent too little, and how often it was asked for, this time included. */
    public record Due(long id, String externalId, int attempt) {}

    /** MWA observations, by their id, without their beginning, pointing or frequency. */
    static final String UNFILLED =
            """
            (o.fetched_from is null and o.external_id ~ '^[0-9]{10}$'
                and (o.start_time is null or o.ra_deg is null or o.centre_frequency_mhz is null))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final News news;

    ObservationFiller(JdbcClient jdbc, JsonMapper json, News news) {
        this.jdbc = jdbc;
        this.json = json;
        this.news = news;
    }

    /** The next one to ask for, which no process takes again before the lease is over. */
    @Transactional
    public Optional<Due> take(Duration lease) {
        return jdbc.sql(
                        """
                        update observation set fetch_attempts = fetch_attempts + 1,
                            fetch_next_at = now() + make_interval(secs => :lease)
                        where id = (
                            select o.id from observation o
                            where\s"""
                                + UNFILLED
                                + """
                                and coalesce(o.fetch_next_at, o.created_at + interval '1 minute') <= now()
                            order by o.fetch_next_at nulls first, o.id
                            limit 1
                            for no key update skip locked)
                        returning id, external_id, fetch_attempts as attempt
                        """)
                .param("lease", lease.toMillis() / 1000.0)
                .query(Due.class)
                .optional();
    }

    /** Writes what was fetched where nothing was sent. False when an uploader has completed the observation meanwhile. */
    @Transactional
    public boolean fill(long id, String from, NewObservation fetched) {
        ObservationValues values = ObservationValues.of(fetched);
        boolean filled =
                jdbc.sql(
                                        "update observation o set %s%sattributes = cast(:attributes as jsonb) || o.attributes,"
                                                        .formatted(
                                                                values.assignments(Free.ABSENT),
                                                                values.isEmpty() ? "" : ", ")
                                                + " fetched_columns = %s, fetched_from = :from, fetched_at = now(),"
                                                        .formatted(values.names(Free.ABSENT))
                                                + " fetch_failure = null where o.id = :id and "
                                                + UNFILLED)
                                .params(values.byColumn())
                                .param("attributes", json.writeValueAsString(fetched.attributes()))
                                .param("from", from)
                                .param("id", id)
                                .update()
                        > 0;
        if (filled) {
            news.tell(new ObservationChanged(id));
        }
        return filled;
    }

    /** Notes why there is nothing, and when to ask again. */
    @Transactional
    public void postpone(long id, String why, Duration pause) {
        jdbc.sql(
                        """
                        update observation set fetch_failure = :why,
                            fetch_next_at = now() + make_interval(secs => :pause)
                        where id = :id
                        """)
                .param("why", why)
                .param("pause", pause.toMillis() / 1000.0)
                .param("id", id)
                .update();
        news.tell(new ObservationChanged(id));
    }

    /** Writes what an uploader sent where nobody did, or an archive alone. */
    void complete(NewObservation sent) {
        ObservationValues values = ObservationValues.of(sent);
        if (values.isEmpty()) {
            return;
        }
        String overwritten = values.names(Free.UNSENT);
        String left =
                "array(select f from unnest(o.fetched_columns) f where f <> all(%s))"
                        .formatted(overwritten);
        jdbc.sql(
                        "update observation o set %s, fetched_columns = %s,"
                                        .formatted(values.assignments(Free.UNSENT), left)
                                + " fetched_from = case when cardinality(%s) > 0 then o.fetched_from end"
                                        .formatted(left)
                                + " where o.external_id = :externalId and cardinality(%s) > 0"
                                        .formatted(overwritten))
                .params(values.byColumn())
                .param("externalId", sent.externalId())
                .update();
    }
}
