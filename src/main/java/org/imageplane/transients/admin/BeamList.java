package org.imageplane.transients.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The beams of all projects. */
@Service
public class BeamList extends JdbcListing<ListedBeam> {

    private static final PagedSql SQL =
            new PagedSql(
                    """
                    b.id, b.project_id, p.name as project, o.external_id, b.beam_index, b.description, b.ra_deg, b.dec_deg,
                    (select count(*) from candidate c where c.beam_id = b.id) as candidates,
                    coalesce(p.deleting_since, po.deleting_since, b.deleting_since) is not null as leaving
                    """,
                    """
                    beam b join project p on p.id = b.project_id join observation o on o.id = b.observation_id
                    join project_observation po on po.project_id = b.project_id and po.observation_id = b.observation_id
                    """,
                    """
                    (:project = '' or lower(p.name) = lower(:project)) and :filter = ''
                    and (:search = '' or position(lower(:search) in lower(o.external_id)) > 0
                        or position(lower(:search) in lower(b.description)) > 0)
                    """,
                    "b.id",
                    Map.of(
                            "project", "lower(p.name)",
                            "observation", "o.external_id",
                            "index", "b.beam_index",
                            "description", "lower(b.description)",
                            "ra", "b.ra_deg",
                            "dec", "b.dec_deg"),
                    "lower(p.name), o.external_id, b.beam_index, b.id");

    BeamList(JdbcClient jdbc) {
        super(jdbc, SQL, BeamList::beam);
    }

    private static ListedBeam beam(ResultSet row, int number) throws SQLException {
        return new ListedBeam(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("project"),
                row.getString("external_id"),
                row.getInt("beam_index"),
                row.getString("description"),
                centre(row),
                row.getInt("candidates"),
                row.getBoolean("leaving"));
    }

    private static @Nullable SkyPosition centre(ResultSet row) throws SQLException {
        Double ra = row.getObject("ra_deg", Double.class);
        Double dec = row.getObject("dec_deg", Double.class);
        return ra == null || dec == null ? null : new SkyPosition(ra, dec);
    }
}
