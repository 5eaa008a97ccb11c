package org.imageplane.transients.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.admin.ListedObservation.Holder;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All observations, those that no project has among them. */
@Service
public class ObservationList implements Listing<ListedObservation> {

    private static final PagedSql SQL =
            new PagedSql(
                    "o.id",
                    "observation o",
                    """
                    (:search = '' or position(lower(:search) in lower(o.external_id)) > 0
                        or position(lower(:search) in lower(o.name)) > 0)
                    and (:project = '' or exists (
                        select from project_observation po join project p on p.id = po.project_id
                        where po.observation_id = o.id and lower(p.name) = lower(:project)))
                    and (:filter = '' or not exists (
                        select from project_observation po where po.observation_id = o.id))
                    """,
                    "o.id",
                    Map.of(
                            "id", "o.external_id",
                            "name", "lower(o.name)",
                            "start", "o.start_time",
                            "ra", "o.ra_deg",
                            "dec", "o.dec_deg",
                            "frequency", "o.centre_frequency_mhz"),
                    "o.start_time desc nulls last, o.id desc");

    private final Ids ids;
    private final Observations observations;
    private final JdbcClient jdbc;

    ObservationList(JdbcClient jdbc, Observations observations) {
        this.ids = new Ids(jdbc);
        this.observations = observations;
        this.jdbc = jdbc;
    }

    private static final class Ids extends JdbcListing<Long> {

        Ids(JdbcClient jdbc) {
            super(jdbc, SQL, (row, number) -> row.getLong(1));
        }
    }

    @Override
    public List<ListedObservation> list(Actor admin, Query query, int offset, int limit) {
        return observations.findAll(ids.list(admin, query, offset, limit)).stream()
                .map(found -> new ListedObservation(found, List.of()))
                .toList();
    }

    @Override
    public long count(Actor admin, Query query) {
        return ids.count(admin, query);
    }

    @Override
    public Optional<ListedObservation> find(Actor admin, long id) {
        admin.require(Role.ADMIN);
        return observations.find(id).map(found -> new ListedObservation(found, holders(found)));
    }

    private List<Holder> holders(Observation observation) {
        return jdbc.sql(
                        """
                        select po.project_id, p.name as project, po.candidate_count as candidates, po.rated_count as rated
                        from project_observation po join project p on p.id = po.project_id
                        where po.observation_id = :id order by lower(p.name)
                        """)
                .param("id", observation.id())
                .query(Holder.class)
                .list();
    }
}
