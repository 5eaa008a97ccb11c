package org.imageplane.transients.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The associations of all candidates, by state if wanted. */
@Service
public class AssociationList extends JdbcListing<ListedAssociation> {

    private static final PagedSql SQL =
            new PagedSql(
                    """
                    a.project_id, a.id, p.name as project, a.candidate_id, c.name as candidate, o.external_id,
                    a.catalogue, a.source_name, a.ra_deg, a.dec_deg, a.state, a.reason, s.username, a.changed_at
                    """,
                    """
                    association a join project p on p.id = a.project_id
                    join candidate c on c.project_id = a.project_id and c.id = a.candidate_id
                    join observation o on o.id = c.observation_id
                    left join person s on s.id = a.person_id
                    """,
                    """
                    (:project = '' or lower(p.name) = lower(:project)) and (:filter = '' or a.state = :filter)
                    and (:search = '' or position(lower(:search) in lower(a.source_name)) > 0
                        or position(lower(:search) in lower(c.name)) > 0 or lower(s.username) = lower(:search))
                    """,
                    "a.id",
                    Map.of(
                            "source", "lower(a.source_name)",
                            "catalogue", "a.catalogue",
                            "state", "a.state",
                            "candidate", "lower(c.name)",
                            "project", "lower(p.name)",
                            "observation", "o.external_id",
                            "username", "s.username",
                            "changed", "a.changed_at"),
                    "a.id desc");

    AssociationList(JdbcClient jdbc) {
        super(jdbc, SQL, AssociationList::association);
    }

    private static ListedAssociation association(ResultSet row, int number) throws SQLException {
        return new ListedAssociation(
                row.getLong("project_id"),
                row.getLong("id"),
                row.getString("project"),
                row.getLong("candidate_id"),
                row.getString("candidate"),
                row.getString("external_id"),
                new AssociatedSource(
                        row.getString("catalogue"), row.getString("source_name"), position(row)),
                Association.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("username"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable SkyPosition position(ResultSet row) throws SQLException {
        Double ra = row.getObject("ra_deg", Double.class);
        Double dec = row.getObject("dec_deg", Double.class);
        return ra == null || dec == null ? null : new SkyPosition(ra, dec);
    }
}
