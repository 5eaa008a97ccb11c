package org.imageplane.transients.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Sources} in the database. */
@Service
class JdbcSources implements Sources {

    /** The candidate that was asked for; the source is null where it is alone. */
    private record Place(long projectId, double raDeg, double decDeg, @Nullable Long sourceId) {}

    private static final double RADIUS_DEG = SourceGrouping.LINK_ARCSEC / 3600;

    private static final String DETECTIONS =
            """
            with near as (
                select id from candidate where project_id = :project and source_id = :source
                union
                select id from candidate
                where project_id = :project and q3c_radial_query(ra_deg, dec_deg, :ra, :dec, :indexed)
                    and q3c_dist(ra_deg, dec_deg, :ra, :dec) <= :radius
            )
            select c.id, c.name, o.external_id, o.start_time, b.beam_index, c.measurements[q.slot] as beam_sep,
                q3c_dist(c.ra_deg, c.dec_deg, :ra, :dec) * 3600 as separation,
                c.source_id is not null and c.source_id = :source as same_source, c.best_beam,
                r.score, r.verdict, t.name as classification, r.notes, r.rated_at
            from near
            join candidate c on c.project_id = :project and c.id = near.id
            join observation o on o.id = c.observation_id
            left join beam b on b.id = c.beam_id
            left join quantity q on q.key = 'beam_sep_deg'
            left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.person_id = :person
            left join classification t on t.id = r.classification_id
            where c.id <> :candidate
            order by same_source desc, o.start_time desc nulls last, b.beam_index, c.id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Projects projects;

    JdbcSources(JdbcClient jdbc, Projects projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Detection> detections(Actor actor, long candidateId) {
        Place place = place(actor, candidateId);
        return jdbc.sql(DETECTIONS)
                .param("project", place.projectId())
                .param("candidate", candidateId)
                .param("source", place.sourceId(), java.sql.Types.BIGINT)
                .param("ra", place.raDeg())
                .param("dec", place.decDeg())
                .param("indexed", RADIUS_DEG + 1e-9) // Q3C's own cone has an open edge
                .param("radius", RADIUS_DEG + 1e-12)
                .param("person", actor.personId())
                .param("limit", MOST_DETECTIONS)
                .query(JdbcSources::row)
                .list();
    }

    private Place place(Actor actor, long candidateId) {
        Optional<Place> place =
                jdbc.sql(
                                """
                                select project_id, ra_deg, dec_deg, source_id from candidate where id = :candidate
                                """)
                        .param("candidate", candidateId)
                        .query(Place.class)
                        .optional();
        return place.filter(found -> projects.find(actor, found.projectId()).isPresent())
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is no candidate %d.".formatted(candidateId)));
    }

    private static Detection row(ResultSet row, int number) throws SQLException {
        return new Detection(
                row.getLong("id"),
                row.getString("name"),
                row.getString("external_id"),
                time(row, "start_time"),
                row.getObject("beam_index", Integer.class),
                row.getObject("beam_sep", Double.class),
                row.getDouble("separation"),
                OwnRatingReader.read(row, "notes", "rated_at"),
                row.getBoolean("same_source"),
                row.getBoolean("best_beam"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
