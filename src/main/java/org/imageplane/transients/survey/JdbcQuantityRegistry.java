package org.imageplane.transients.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Registers quantities inside the upload's transaction. Those who add one take turns until they commit, so that two
 * uploads at once agree on its slot and a slot is never given twice.
 */
@Service
class JdbcQuantityRegistry implements QuantityRegistry {

    private static final long LOCK = 0x5155_414e_5449_5459L; // "QUANTITY"

    private final JdbcClient jdbc;
    private final Quantities known;
    private final ApplicationEventPublisher events;

    JdbcQuantityRegistry(JdbcClient jdbc, Quantities known, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.known = known;
        this.events = events;
    }

    @Override
    public boolean isKey(String name) {
        return QuantityKeys.isKey(name);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Registered register(long projectId, Collection<String> keys) {
        Map<String, Quantity> carried = byKey(known.ofProject(projectId));
        if (keys.stream().allMatch(key -> carried.containsKey(lower(key)))) {
            return new Registered(pick(carried, keys), Set.of(), Set.of());
        }
        return add(projectId, keys);
    }

    private Registered add(long projectId, Collection<String> keys) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
        forgetCacheAfterwards();
        Map<String, Quantity> carried = byKey(ofProject(projectId));
        Map<String, Quantity> existing =
                byKey(
                        jdbc.sql(
                                        "select "
                                                + QuantityRows.COLUMNS
                                                + " from quantity q where lower(q.key) in (:keys)")
                                .param(
                                        "keys",
                                        keys.stream().map(JdbcQuantityRegistry::lower).toList())
                                .query(QuantityRows::row)
                                .list());
        Set<String> beyondLimit = new LinkedHashSet<>();
        Set<String> added = new LinkedHashSet<>();
        for (String key : new LinkedHashSet<>(keys)) {
            if (carried.containsKey(lower(key))) {
                continue;
            }
            if (carried.size() >= PROJECT_LIMIT) {
                beyondLimit.add(key);
                continue;
            }
            Quantity quantity = existing.get(lower(key));
            if (quantity == null) {
                quantity = make(key);
                added.add(key);
            }
            carry(projectId, quantity);
            carried.put(lower(key), quantity);
        }
        return new Registered(pick(carried, keys), beyondLimit, added);
    }

    private Quantity make(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("%s cannot name a quantity.".formatted(key));
        }
        return jdbc.sql(
                        """
                        insert into quantity as q (key, slot, label, unit)
                        values (:key, (select coalesce(max(slot), 0) + 1 from quantity), :label, :unit)
                        returning\s"""
                                + QuantityRows.COLUMNS)
                .param("key", key)
                .param("label", QuantityKeys.label(key))
                .param("unit", QuantityKeys.unit(key))
                .query(QuantityRows::row)
                .single();
    }

    private void carry(long projectId, Quantity quantity) {
        jdbc.sql(
                        """
                        insert into project_quantity (project_id, quantity_id)
                        select :project, id from quantity where slot = :slot on conflict do nothing
                        """)
                .param("project", projectId)
                .param("slot", quantity.slot())
                .update();
    }

    private List<Quantity> ofProject(long projectId) {
        return jdbc.sql(
                        "select "
                                + QuantityRows.COLUMNS
                                + " from quantity q join project_quantity pq on pq.quantity_id = q.id"
                                + " where pq.project_id = :project")
                .param("project", projectId)
                .query(QuantityRows::row)
                .list();
    }

    @Override
    public List<Quantity> awaitingIndex() {
        return jdbc.sql(
                        "select "
                                + QuantityRows.COLUMNS
                                + """
                                 from quantity q where q.indexed_at is null
                                and exists (select from project_quantity pq where pq.quantity_id = q.id) order by q.slot
                                """)
                .query(QuantityRows::row)
                .list();
    }

    @Override
    public void indexed(Quantity quantity) {
        jdbc.sql("update quantity set indexed_at = now() where slot = :slot")
                .param("slot", quantity.slot())
                .update();
    }

    private void forgetCacheAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        events.publishEvent(new QuantitiesChanged());
                    }
                });
    }

    private static Map<String, Quantity> byKey(List<Quantity> quantities) {
        return new HashMap<>(
                quantities.stream()
                        .collect(Collectors.toMap(quantity -> lower(quantity.key()), q -> q)));
    }

    private static Map<String, Quantity> pick(
            Map<String, Quantity> carried, Collection<String> keys) {
        Map<String, Quantity> picked = new TreeMap<>();
        for (String key : keys) {
            Quantity quantity = carried.get(lower(key));
            if (quantity != null) {
                picked.put(key, quantity);
            }
        }
        return picked;
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
