package org.imageplane.transients.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last refusals of each uploader, since a script that runs by night prints them for nobody. Administrators see all
 * of them, everybody else their own; what names a project that they may not see is absent.
 */
@Service
public class UploadRefusals {

    /** So many are kept of each person. */
    static final int KEPT = 50;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;

    UploadRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was refused; long texts are cut. */
    public record Refused(
            String address,
            String project,
            String observation,
            String candidate,
            int status,
            String reason) {

        public Refused {
            project = cut(project, LONGEST_NAME);
            observation = cut(observation, LONGEST_NAME);
            candidate = cut(candidate, LONGEST_NAME);
            reason = cut(reason, LONGEST_REASON);
        }

        /** Without null characters, which no text in the database holds, and never half a character at the end. */
        private static String cut(String text, int longest) {
            String clean = text.replace("\0", "");
            return clean.length() <= longest
                    ? clean
                    : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
        }
    }

    /** Notes one; the oldest of this person beyond the limit go. */
    @Transactional
    public void note(Actor actor, Refused refused) {
        jdbc.sql(
                        """
                        insert into upload_refusal (person_id, address, project, observation, candidate, status, reason)
                        values (:me, :address, :project, :observation, :candidate, :status, :reason)
                        """)
                .param("me", actor.personId())
                .param("address", refused.address())
                .param("project", refused.project())
                .param("observation", refused.observation())
                .param("candidate", refused.candidate())
                .param("status", refused.status())
                .param("reason", refused.reason())
                .update();
        jdbc.sql(
                        """
                        delete from upload_refusal where id in (
                            select id from upload_refusal where person_id = :me
                            order by id desc offset :kept for update skip locked)
                        """)
                .param("me", actor.personId())
                .param("kept", KEPT)
                .update();
    }

    /** The last ones, newest first. One query. */
    public List<UploadRefusal> latest(Actor actor, int limit) {
        return jdbc.sql(
                        """
                        select f.*, w.username from upload_refusal f
                        join person w on w.id = f.person_id
                        left join project p on lower(p.name) = lower(f.project)
                        where (:admin or f.person_id = :me) and (not coalesce(p.restricted, false) or :admin or exists (
                            select from project_member m where m.project_id = p.id and m.person_id = :me))
                        order by f.id desc limit :limit
                        """)
                .param("admin", actor.may(Role.ADMIN))
                .param("me", actor.personId())
                .param("limit", limit)
                .query(UploadRefusals::refusal)
                .list();
    }

    private static UploadRefusal refusal(ResultSet row, int number) throws SQLException {
        return new UploadRefusal(
                row.getString("username"),
                row.getString("address"),
                row.getString("project"),
                row.getString("observation"),
                row.getString("candidate"),
                row.getInt("status"),
                row.getString("reason"),
                row.getObject("refused_at", OffsetDateTime.class).toInstant());
    }
}
