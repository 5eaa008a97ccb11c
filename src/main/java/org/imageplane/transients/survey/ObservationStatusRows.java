package org.imageplane.transients.survey;

import static org.imageplane.transients.survey.Visibility.as;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The survey status: counters that uploads and ratings keep, so that a page costs no counting. */
@Component
class ObservationStatusRows {

    /** Condition on an observation called o. */
    static final String HAS_PART =
            """
            (:part = '' or position(lower(:part) in lower(o.external_id)) > 0
                or position(lower(:part) in lower(o.name)) > 0)
            """;

    private static final String FROM =
            """
            from project_observation po
            join project p on p.id = po.project_id
            join observation o on o.id = po.observation_id
            """;
    private static final String WHERE =
            " where (cast(:project as bigint) is null or po.project_id = :project) and "
                    + HAS_PART
                    + " and "
                    + Visibility.OF_P;

    private final JdbcClient jdbc;

    ObservationStatusRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ObservationStatus> page(
            Actor actor,
            @Nullable Long projectId,
            String part,
            Observations.StatusOrder order,
            boolean descending,
            int offset,
            int limit) {
        return as(
                        actor,
                        jdbc.sql(
                                """
                                select po.project_id, p.name as project, po.candidate_count, po.rated_count,
                                    po.given_at, g.username as given_by,\s"""
                                        + ObservationRow.COLUMNS
                                        + FROM
                                        + "left join person g on g.id = po.given_by"
                                        + WHERE
                                        + " order by "
                                        + expression(order)
                                        + (descending ? " desc" : " asc")
                                        + " nulls last, po.project_id, po.observation_id limit :limit offset :offset"))
                .param("project", projectId)
                .param("part", plain(part))
                .param("limit", limit)
                .param("offset", offset)
                .query(ObservationStatusRows::row)
                .list();
    }

    Observations.StatusTotals totals(Actor actor, @Nullable Long projectId, String part) {
        return as(
                        actor,
                        jdbc.sql(
                                """
                                select count(*), coalesce(sum(po.candidate_count), 0), coalesce(sum(po.rated_count), 0)
                                """
                                        + FROM
                                        + WHERE))
                .param("project", projectId)
                .param("part", plain(part))
                .query(
                        (rs, n) ->
                                new Observations.StatusTotals(
                                        rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    Map<Long, Observations.StatusTotals> totalsByProject(Actor actor) {
        Map<Long, Observations.StatusTotals> totals = new HashMap<>();
        as(
                        actor,
                        jdbc.sql(
                                """
                                select po.project_id, count(*), sum(po.candidate_count), sum(po.rated_count)
                                from project_observation po join project p on p.id = po.project_id where\s"""
                                        + Visibility.OF_P
                                        + " group by po.project_id"))
                .query(
                        rs -> {
                            totals.put(
                                    rs.getLong(1),
                                    new Observations.StatusTotals(
                                            rs.getLong(2), rs.getLong(3), rs.getLong(4)));
                        });
        return totals;
    }

    /** Without null characters, which no text in the database holds. */
    static String plain(String part) {
        return part.replace("\0", "");
    }

    private static String expression(Observations.StatusOrder order) {
        return switch (order) {
            case NAME -> "lower(o.name)";
            case EXTERNAL_ID -> "o.external_id";
            case RA -> "o.ra_deg";
            case DEC -> "o.dec_deg";
            case CENTRE_FREQUENCY -> "o.centre_frequency_mhz";
            case UPLOADED -> "po.candidate_count";
            case RATED -> "po.rated_count";
            case PROGRESS -> "po.rated_count::double precision / nullif(po.candidate_count, 0)";
            case GIVEN_AT -> "po.given_at";
            case PROJECT -> "lower(p.name)";
        };
    }

    private static ObservationStatus row(ResultSet rs, int number) throws SQLException {
        return new ObservationStatus(
                rs.getLong("project_id"),
                rs.getString("project"),
                ObservationRow.read(rs, number),
                rs.getInt("candidate_count"),
                rs.getInt("rated_count"),
                rs.getString("given_by"),
                Objects.requireNonNullElse(ObservationRow.instant(rs, "given_at"), Instant.EPOCH));
    }
}
