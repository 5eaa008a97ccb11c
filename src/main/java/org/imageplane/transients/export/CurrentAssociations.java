package org.imageplane.transients.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the associations of candidates that have been found to be visible. */
@Component
class CurrentAssociations {

    /** A candidate with a source that it is, may be, or is not. */
    record Row(
            CandidateHead candidate,
            String catalogue,
            String source,
            @Nullable Double sourceRaDeg,
            @Nullable Double sourceDecDeg,
            @Nullable Double separationArcsec,
            String state,
            String reason,
            @Nullable String person,
            Instant changedAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    CandidateHead.of(row),
                    row.getString("catalogue"),
                    row.getString("source_name"),
                    row.getObject("source_ra_deg", Double.class),
                    row.getObject("source_dec_deg", Double.class),
                    row.getObject("separation_arcsec", Double.class),
                    row.getString("state"),
                    row.getString("reason"),
                    row.getString("person"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        }
    }

    /** In a blind project a source has the person's own word, else the application's. */
    private static final String ASSOCIATIONS =
            """
            select *, q3c_dist(ra_deg, dec_deg, source_ra_deg, source_dec_deg) * 3600 as separation_arcsec
            from (
                select c.id as candidate_id, c.uid, c.name, p.name as project, o.external_id as observation, c.ra_deg,
                    c.dec_deg, a.catalogue, a.source_name, key.place,
                    case when hides and w.state is not null then w.ra_deg else a.ra_deg end as source_ra_deg,
                    case when hides and w.state is not null then w.dec_deg else a.dec_deg end as source_dec_deg,
                    case when not hides then a.state when w.state is not null then w.state
                        when a.proposed_at is not null then 'PROPOSED' end as state,
                    case when a.proposed_at is null then '' else a.reason end as reason,
                    case when not hides then a.changed_at when w.state is not null then w.said_at
                        else a.proposed_at end as changed_at,
                    s.username as person
                from unnest(:projects, :candidates) with ordinality as key (project_id, id, place)
                join association a on a.project_id = key.project_id and a.candidate_id = key.id
                join candidate c on c.project_id = key.project_id and c.id = key.id
                join project p on p.id = c.project_id
                cross join lateral (select p.blind and not :administrator as hides where p.id > 0) h
                join observation o on o.id = c.observation_id
                left join association_word w on w.project_id = a.project_id and w.association_id = a.id
                    and w.person_id = :person
                left join person s on s.id = case when hides then w.person_id else a.person_id end
            ) seen
            where state is not null
            order by place, catalogue, source_name
            """;

    private final JdbcClient jdbc;

    CurrentAssociations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the candidates, then by catalogue and name. */
    List<Row> of(Actor actor, List<CandidateRow> candidates) {
        return candidates.isEmpty()
                ? List.of()
                : CandidateHead.about(jdbc, ASSOCIATIONS, actor, candidates).query(Row::of).list();
    }
}
