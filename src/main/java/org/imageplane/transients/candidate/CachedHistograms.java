package org.imageplane.transients.candidate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.Histogram.Scale;
import org.imageplane.transients.candidate.SearchScope.VisibleProject;
import org.imageplane.transients.replica.Elsewhere;
import org.imageplane.transients.replica.NewsMissed;
import org.imageplane.transients.survey.QuantitiesChanged;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a histogram for a minute, for everybody who sees the same projects. */
@Service
class CachedHistograms implements Histograms {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 2_000;
    private static final Histogram NOTHING = new Histogram(0, 0, 0, 0, null);

    private record Key(List<Long> projects, int slot, @Nullable Scale scale) {}

    private final SearchNames names;
    private final HistogramSql sql;
    private final Cache<Key, Histogram> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    CachedHistograms(SearchNames names, HistogramSql sql) {
        this.names = names;
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Histogram of(
            Actor actor, CandidateQuery query, Quantity quantity, @Nullable Scale scale) {
        List<Long> projects =
                names.searched(actor, query).stream().map(VisibleProject::id).toList();
        if (projects.isEmpty()) {
            return NOTHING;
        }
        Integer decimals = quantity.decimals();
        boolean whole = decimals != null && decimals == 0;
        return kept.get(
                new Key(projects, quantity.slot(), scale),
                key -> sql.read(key.projects, key.slot, whole, key.scale));
    }

    /** A quantity that is new or described otherwise may be counted otherwise. */
    @EventListener
    void on(QuantitiesChanged event) {
        kept.invalidateAll();
    }

    @EventListener
    void on(Elsewhere<QuantitiesChanged> told) {
        kept.invalidateAll();
    }

    @EventListener
    void on(NewsMissed missed) {
        kept.invalidateAll();
    }
}
