package org.imageplane.transients.account;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Preferences as JSON in the database; the last writer wins, so two open pages never fail each other. */
@Service
class StoredPreferences implements Preferences, OwnPreferences {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPreferences.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredPreferences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public <T> Optional<T> get(Actor actor, String key, Class<T> type) {
        return jdbc.sql("select value::text from preference where person_id = ? and key = ?")
                .params(actor.personId(), key)
                .query(String.class)
                .optional()
                .flatMap(text -> read(key, text, type));
    }

    @Override
    @Transactional
    public void put(Actor actor, String key, Object value) {
        jdbc.sql(
                        """
                        insert into preference (person_id, key, value) values (?, ?, ?::jsonb)
                        on conflict (person_id, key) do update set value = excluded.value, changed_at = now()
                        """)
                .params(actor.personId(), key, json.writeValueAsString(value))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeptPreference> all(Actor actor) {
        return jdbc.sql(
                        "select key, value::text, changed_at from preference where person_id = ? order by key")
                .params(actor.personId())
                .query(
                        (row, number) ->
                                new KeptPreference(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant()))
                .list();
    }

    @Override
    @Transactional
    public void forget(Actor actor, String key) {
        jdbc.sql("delete from preference where person_id = ? and key = ?")
                .params(actor.personId(), key)
                .update();
    }

    @Override
    @Transactional
    public void forgetAll(Actor actor) {
        jdbc.sql("delete from preference where person_id = ?").params(actor.personId()).update();
    }

    private <T> Optional<T> read(String key, String text, Class<T> type) {
        try {
            return Optional.ofNullable(json.readValue(text, type));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.info(
                    "The preference {} can no longer be read as {} and is ignored.",
                    key,
                    type.getSimpleName());
            return Optional.empty();
        }
    }
}
