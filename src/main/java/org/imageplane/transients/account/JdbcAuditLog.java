package org.imageplane.transients.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit log in the database. */
@Service
class JdbcAuditLog implements AuditLog {

    private static final String CONDITION =
            """
             from audit_log
            where (cast(:act as text) is null or act = :act)
              and (cast(:kind as text) is null or subject_kind = :kind)
              and (:text = '' or strpos(lower(username || ' ' || subject || ' ' || details), lower(:text)) > 0)
            """;

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            Actor actor, AuditAct act, String subjectKind, String subject, String details) {
        jdbc.sql(
                        """
                        insert into audit_log (person_id, username, act, subject_kind, subject, details)
                        values (:person, :username, :act, :kind, :subject, :details)
                        """)
                .param("person", actor.personId())
                .param("username", actor.username())
                .param("act", act.name())
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("details", details)
                .update();
    }

    @Override
    public List<AuditEntry> entries(Actor admin, Query query, int offset, int limit) {
        return asked(admin, query, "select *" + CONDITION + "order by id desc offset :o limit :l")
                .param("o", offset)
                .param("l", limit)
                .query(JdbcAuditLog::entry)
                .list();
    }

    @Override
    public long count(Actor admin, Query query) {
        return asked(admin, query, "select count(*)" + CONDITION).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(Actor admin, Query query, String sql) {
        admin.require(Role.ADMIN);
        AuditAct act = query.act();
        return jdbc.sql(sql)
                .param("act", act == null ? null : act.name())
                .param("kind", query.subjectKind())
                .param("text", query.text().strip());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                AuditAct.valueOf(row.getString("act")),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("details"));
    }
}
