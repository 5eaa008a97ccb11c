package org.imageplane.transients.survey;

import static org.imageplane.transients.survey.Visibility.as;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Observations in the database. */
@Service
class JdbcObservations implements Observations {

    private final JdbcClient jdbc;
    private final ObservationWriter writer;
    private final ObservationFiller filler;
    private final ObservationStatusRows status;

    JdbcObservations(
            JdbcClient jdbc,
            ObservationWriter writer,
            ObservationFiller filler,
            ObservationStatusRows status) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.filler = filler;
        this.status = status;
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
    public List<Observation> findAll(List<Long> ids) {
        return jdbc
                .sql(
                        "select "
                                + ObservationRow.COLUMNS
                                + " from observation o where o.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(ObservationRow::read)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(found -> ids.indexOf(found.id())))
                .toList();
    }

    @Override
    public List<Observation> matching(
            Actor actor, @Nullable Long projectId, String part, int limit) {
        return as(
                        actor,
                        jdbc.sql(
                                "select "
                                        + ObservationRow.COLUMNS
                                        + """
                                        from observation o where o.id in (
                                            select po.observation_id from project_observation po
                                            join project p on p.id = po.project_id
                                            where (cast(:project as bigint) is null or p.id = :project) and\s"""
                                        + Visibility.OF_P
                                        + """
                                        ) and\s"""
                                        + ObservationStatusRows.HAS_PART
                                        + """
                                         order by o.start_time desc nulls last, o.id desc limit :limit
                                        """))
                .param("project", projectId)
                .param("part", ObservationStatusRows.plain(part))
                .param("limit", limit)
                .query(ObservationRow::read)
                .list();
    }

    @Override
    public List<ObservationStatus> status(
            Actor actor,
            @Nullable Long projectId,
            String part,
            StatusOrder order,
            boolean descending,
            int offset,
            int limit) {
        return status.page(actor, projectId, part, order, descending, offset, limit);
    }

    @Override
    public StatusTotals statusTotals(Actor actor, @Nullable Long projectId, String part) {
        return status.totals(actor, projectId, part);
    }

    @Override
    public Map<Long, StatusTotals> totalsByProject(Actor actor) {
        return status.totalsByProject(actor);
    }

    @Override
    public Registered register(Actor actor, NewObservation sent) {
        actor.require(Role.UPLOADER);
        return writer.insert(actor, sent)
                .map(stored -> new Registered(stored, true))
                .orElseGet(() -> alreadyThere(sent));
    }

    private Registered alreadyThere(NewObservation sent) {
        filler.complete(sent);
        return new Registered(find(sent.externalId()).orElseThrow(), false);
    }

    @Override
    public boolean give(Actor actor, long projectId, long observationId) {
        actor.require(Role.UPLOADER);
        return writer.give(actor, projectId, observationId);
    }
}
