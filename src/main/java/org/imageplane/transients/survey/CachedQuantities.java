package org.imageplane.transients.survey;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imageplane.transients.replica.Elsewhere;
import org.imageplane.transients.replica.NewsMissed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The registry in memory. A change is seen at once, one made by another process as soon as that tells; when news is
 * slow or lost, as soon as a key or slot is asked for that is not here, and in any case after a few seconds.
 */
@Service
class CachedQuantities implements Quantities {

    /** The migration V002 brings so many. */
    private static final int LAST_SHIPPED_SLOT = 42;

    private static final Duration OLDEST = Duration.ofSeconds(10);
    private static final Duration OLDEST_AT_A_MISS = Duration.ofMillis(500);

    private record Registry(
            List<Quantity> all,
            Map<String, Quantity> byKey,
            Map<Integer, Quantity> bySlot,
            Map<Long, Set<Integer>> slotsByProject,
            long readAtNanos) {

        boolean carries(Collection<Long> projectIds, int slot) {
            return projectIds.stream()
                    .anyMatch(id -> slotsByProject.getOrDefault(id, Set.of()).contains(slot));
        }

        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - readAtNanos < age.toNanos();
        }
    }

    private final QuantityRows rows;
    private final Object change = new Object();
    private long changes;
    private volatile @Nullable Registry kept;

    CachedQuantities(QuantityRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Quantity> all() {
        return registry(OLDEST).all;
    }

    @Override
    public List<Quantity> ofProjects(Collection<Long> projectIds) {
        Registry registry = registry(OLDEST);
        return registry.all.stream()
                .filter(quantity -> registry.carries(projectIds, quantity.slot()))
                .toList();
    }

    @Override
    public List<Quantity> shipped() {
        return all().stream().filter(quantity -> quantity.slot() <= LAST_SHIPPED_SLOT).toList();
    }

    @Override
    public Optional<Quantity> find(String key) {
        return lookUp(registry -> registry.byKey.get(key.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Quantity> ofSlot(int slot) {
        return lookUp(registry -> registry.bySlot.get(slot));
    }

    /** Forgets what was read, so that the next question reads again. */
    @EventListener
    void on(QuantitiesChanged event) {
        forget();
    }

    @EventListener
    void on(Elsewhere<QuantitiesChanged> told) {
        forget();
    }

    @EventListener
    void on(NewsMissed missed) {
        forget();
    }

    private void forget() {
        synchronized (change) {
            changes++;
            kept = null;
        }
    }

    private Optional<Quantity> lookUp(Function<Registry, @Nullable Quantity> question) {
        Quantity known = question.apply(registry(OLDEST));
        return Optional.ofNullable(
                known != null ? known : question.apply(registry(OLDEST_AT_A_MISS)));
    }

    private Registry registry(Duration oldest) {
        Registry registry = kept;
        return registry != null && registry.isYoungerThan(oldest) ? registry : read();
    }

    private Registry read() {
        long before;
        synchronized (change) {
            before = changes;
        }
        List<Quantity> all = rows.all();
        var read =
                new Registry(
                        all,
                        all.stream()
                                .collect(
                                        Collectors.toMap(
                                                quantity -> quantity.key().toLowerCase(Locale.ROOT),
                                                Function.identity())),
                        all.stream().collect(Collectors.toMap(Quantity::slot, Function.identity())),
                        rows.slotsByProject(),
                        System.nanoTime());
        synchronized (change) {
            if (before == changes) {
                kept = read;
            }
        }
        return read;
    }
}
