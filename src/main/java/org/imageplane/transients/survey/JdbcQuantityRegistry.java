package org.imageplane.transients.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imageplane.transients.replica.News;
import org.springframework.context.ApplicationEventPublisher;
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

    private final QuantityRows rows;
    private final Quantities known;
    private final ApplicationEventPublisher events;
    private final News news;

    JdbcQuantityRegistry(
            QuantityRows rows, Quantities known, ApplicationEventPublisher events, News news) {
        this.rows = rows;
        this.known = known;
        this.events = events;
        this.news = news;
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
        rows.takeTurn();
        forgetCacheAfterwards();
        news.tellOthers(new QuantitiesChanged());
        Map<String, Quantity> carried = byKey(rows.ofProject(projectId));
        Map<String, Quantity> existing =
                byKey(rows.withKeys(keys.stream().map(JdbcQuantityRegistry::lower).toList()));
        Set<String> beyondLimit = new LinkedHashSet<>();
        Set<String> added = new LinkedHashSet<>();
        // what the registry has comes first, so that a table's odd columns never crowd out the
        // survey's own
        List<String> ordered =
                keys.stream()
                        .filter(key -> !carried.containsKey(lower(key)))
                        .sorted(Comparator.comparing(key -> !existing.containsKey(lower(key))))
                        .toList();
        for (String key : ordered) {
            if (carried.size() >= PROJECT_LIMIT) {
                beyondLimit.add(key);
                continue;
            }
            Quantity quantity = existing.get(lower(key));
            if (quantity == null) {
                quantity = make(key);
                added.add(key);
            }
            rows.carry(projectId, quantity);
            carried.put(lower(key), quantity);
        }
        return new Registered(pick(carried, keys), beyondLimit, added);
    }

    private Quantity make(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("%s cannot name a quantity.".formatted(key));
        }
        return rows.insert(key, QuantityKeys.label(key), QuantityKeys.unit(key));
    }

    @Override
    public List<Quantity> awaitingIndex() {
        return rows.awaitingIndex();
    }

    @Override
    public void indexed(Quantity quantity) {
        rows.indexed(quantity);
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
