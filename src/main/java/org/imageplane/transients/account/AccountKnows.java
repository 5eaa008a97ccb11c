package org.imageplane.transients.account;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this room knows about a person; never a hash, nor a key. */
@Component
@Order(0)
class AccountKnows implements AboutPerson {

    /** The latest; who wants older ones asks an administrator. */
    private static final int MOST_AUDIT_ENTRIES = 1000;

    private final JdbcClient jdbc;

    AccountKnows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> of(Actor actor) {
        List<Known> known = new ArrayList<>();
        known.addAll(person(actor));
        known.add(
                new Known(
                        "tokens",
                        "API tokens that work",
                        rows(
                                actor,
                                """
                                select label, prefix as begins_with, created_at as made_at, last_used_at
                                from api_token where person_id = :person and revoked_at is null order by id
                                """)));
        known.add(
                new Known(
                        "preferences",
                        "Things remembered for you",
                        rows(
                                actor,
                                """
                                select key, value::text as value, changed_at
                                from preference where person_id = :person order by key
                                """)));
        known.add(
                new Known(
                        "saved_filters",
                        "Saved filters",
                        rows(
                                actor,
                                """
                                select page, name, query, created_at as made_at
                                from saved_filter where person_id = :person order by id
                                """)));
        known.add(
                new Known(
                        "audit_entries",
                        "Entries of the audit log by you and about you",
                        rows(
                                actor,
                                """
                                select done_at, username, act, subject_kind, subject, details from audit_log
                                where person_id = :person or subject_kind = 'person' and lower(subject) = lower(:username)
                                order by id desc limit %d
                                """
                                        .formatted(MOST_AUDIT_ENTRIES))));
        return known;
    }

    private List<Known> person(Actor actor) {
        return jdbc.sql(
                        """
                        select username, email, array_to_string(roles, ', ') as roles, created_at, last_sign_in_at
                        from person where id = :person
                        """)
                .param("person", actor.personId())
                .query(
                        (row, number) ->
                                List.of(
                                        new Known("username", "Username", row.getString(1)),
                                        new Known("email", "E-mail", row.getString(2)),
                                        new Known("roles", "Roles", row.getString(3)),
                                        new Known(
                                                "made_at",
                                                "Account made",
                                                text(row.getTimestamp(4))),
                                        new Known(
                                                "last_sign_in_at",
                                                "Last sign-in with the password",
                                                text(row.getTimestamp(5)))))
                .single();
    }

    private List<Map<String, Object>> rows(Actor actor, String sql) {
        return jdbc
                .sql(sql)
                .param("person", actor.personId())
                .param("username", actor.username())
                .query()
                .listOfRows()
                .stream()
                .map(AccountKnows::readable)
                .toList();
    }

    private static Map<String, Object> readable(Map<String, Object> row) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        readable.replaceAll((name, value) -> value instanceof Timestamp time ? text(time) : value);
        return readable;
    }

    private static String text(@Nullable Timestamp time) {
        return time == null ? "" : time.toInstant().toString();
    }
}
