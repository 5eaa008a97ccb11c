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

/** Reads the ratings of candidates that have been found to be visible. */
@Component
class CurrentRatings {

    /** One person's current rating of one candidate. */
    record Row(
            CandidateHead candidate,
            String person,
            @Nullable Integer score,
            @Nullable String verdict,
            @Nullable String classification,
            String notes,
            Instant ratedAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    CandidateHead.of(row),
                    row.getString("person"),
                    row.getObject("score", Integer.class),
                    row.getString("verdict"),
                    row.getString("classification"),
                    row.getString("notes"),
                    row.getObject("rated_at", OffsetDateTime.class).toInstant());
        }
    }

    static final Columns<Row> COLUMNS =
            CandidateHead.columns(Row::candidate)
                    .add("person", String.class, "Who rated it", Row::person)
                    .add("score", Integer.class, "Confidence, 1 to 5", Row::score)
                    .add(
                            "verdict",
                            String.class,
                            "Real variable? TRUE, FALSE, UNSURE",
                            Row::verdict)
                    .add("classification", String.class, "What it is", Row::classification)
                    .add("notes", String.class, "The rater's notes", Row::notes)
                    .add("rated_at", Instant.class, "When it was rated last", Row::ratedAt);

    private static final String RATINGS =
            """
            select r.candidate_id, c.uid, c.name, p.name as project, o.external_id as observation, c.ra_deg, c.dec_deg,
                   w.username as person, r.score, r.verdict, t.name as classification, r.notes, r.rated_at
            from unnest(:projects, :candidates) with ordinality as key (project_id, id, place)
            join rating r on r.project_id = key.project_id and r.candidate_id = key.id
            join candidate c on c.project_id = key.project_id and c.id = key.id
            join project p on p.id = c.project_id
            join observation o on o.id = c.observation_id
            join person w on w.id = r.person_id
            left join classification t on t.id = r.classification_id
            where not p.blind or :administrator or r.person_id = :person
            order by key.place, w.username
            """;

    private final JdbcClient jdbc;

    CurrentRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the candidates, then by name of the rater. */
    List<Row> of(Actor actor, List<CandidateRow> candidates) {
        return candidates.isEmpty()
                ? List.of()
                : CandidateHead.about(jdbc, RATINGS, actor, candidates).query(Row::of).list();
    }
}
