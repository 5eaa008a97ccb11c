package org.imageplane.transients.survey;

import static org.imageplane.transients.survey.Visibility.as;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Observations in the database. */
@Service
class JdbcObservations implements Observations {

    private static final String FROM_STATUS =
            """
            from project_observation po
            join project p on p.id = po.project_id
            join observation o on o.id = po.observation_id
            """;
    private static final String OF_PROJECT =
            " and (cast(:project as bigint) is null or p.id = :project) ";

    private final JdbcClient jdbc;
    private final ObservationWriter writer;

    JdbcObservations(JdbcClient jdbc, ObservationWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public Optional<Observation> find(String externalId) {
        if (externalId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select "
                                + ObservationRow.COLUMNS
                                + " from observation o where o.external_id = :id")
                .param("id", externalId)
                .query(ObservationRow::read)
                .optional();
    }

    @Override
    public Optional<Observation> find(long id) {
        return jdbc.sql("select " + ObservationRow.COLUMNS + " from observation o where o.id = :id")
                .param("id", id)
                .query(ObservationRow::read)
                .optional();
    }

    @Override
    public List<Observation> matching(
            Actor actor, @Nullable Long projectId, String part, int limit) {
        return as(
                        actor,
                        jdbc.sql(
                                "select "
                                        + ObservationRow.COLUMNS
                                        + " from observation o where o.id in (select po.observation_id "
                                        + FROM_STATUS.replace(
                                                "join observation o on o.id = po.observation_id",
                                                "")
                                        + " where "
                                        + Visibility.OF_P
                                        + OF_PROJECT
                                        + ") and (position(lower(:part) in lower(o.external_id)) > 0"
                                        + " or position(lower(:part) in lower(o.name)) > 0)"
                                        + " order by o.start_time desc nulls last, o.id desc limit :limit"))
                .param("project", projectId)
                .param("part", part.replace("\0", ""))
                .param("limit", limit)
                .query(ObservationRow::read)
                .list();
    }

    @Override
    public List<ObservationStatus> status(
            Actor actor,
            @Nullable Long projectId,
            StatusOrder order,
            boolean descending,
            int offset,
            int limit) {
        return as(
                        actor,
                        jdbc.sql(
                                "select po.project_id, p.name as project, po.candidate_count, po.rated_count, po.given_at,"
                                        + " g.username as given_by, "
                                        + ObservationRow.COLUMNS
                                        + FROM_STATUS
                                        + " left join person g on g.id = po.given_by where "
                                        + Visibility.OF_P
                                        + OF_PROJECT
                                        + " order by "
                                        + expression(order)
                                        + (descending ? " desc" : " asc")
                                        + " nulls last, po.project_id, po.observation_id limit :limit offset :offset"))
                .param("project", projectId)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcObservations::statusRow)
                .list();
    }

    @Override
    public StatusTotals statusTotals(Actor actor, @Nullable Long projectId) {
        return as(
                        actor,
                        jdbc.sql(
                                """
                                select count(*), coalesce(sum(po.candidate_count), 0), coalesce(sum(po.rated_count), 0)
                                from project_observation po join project p on p.id = po.project_id where\s"""
                                        + Visibility.OF_P
                                        + OF_PROJECT))
                .param("project", projectId)
                .query((rs, n) -> new StatusTotals(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    @Override
    public Registered register(Actor actor, NewObservation sent) {
        actor.require(Role.UPLOADER);
        return writer.insert(actor, sent)
                .map(stored -> new Registered(stored, true))
                .orElseGet(() -> new Registered(find(sent.externalId()).orElseThrow(), false));
    }

    @Override
    public void give(Actor actor, long projectId, long observationId) {
        actor.require(Role.UPLOADER);
        writer.give(actor, projectId, observationId);
    }

    private static String expression(StatusOrder order) {
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

    private static ObservationStatus statusRow(ResultSet rs, int number) throws SQLException {
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
