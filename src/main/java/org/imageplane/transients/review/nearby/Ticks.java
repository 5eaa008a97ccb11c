package org.imageplane.transients.review.nearby;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;

/** The candidates that a rating is meant for, too, in the order in which they were ticked. */
class Ticks {

    private final Set<Long> candidates = new LinkedHashSet<>();

    List<Long> candidates() {
        return List.copyOf(candidates);
    }

    boolean has(Thing thing) {
        return thing.candidate() != null && candidates.contains(thing.candidate());
    }

    /** Ticks it, or takes the tick away; false when it is nothing to tick. */
    boolean set(Thing thing, boolean on) {
        Long candidate = thing.candidate();
        if (!thing.tickable() || candidate == null) {
            return false;
        }
        if (on) {
            candidates.add(candidate);
        } else {
            candidates.remove(candidate);
        }
        return true;
    }

    /** Ticks all of these rows that can be, and nothing else. */
    void setAll(List<NearbyRow> rows) {
        candidates.clear();
        candidates.addAll(tickable(rows));
    }

    void clear() {
        candidates.clear();
    }

    /** Takes away the ticks of what is not in these rows; false when there were none. */
    boolean keepOnly(List<NearbyRow> rows) {
        return candidates.retainAll(tickable(rows));
    }

    private static Set<Long> tickable(List<NearbyRow> rows) {
        Set<Long> found = new LinkedHashSet<>();
        for (NearbyRow row : rows) {
            if (row instanceof Thing thing && thing.tickable() && thing.candidate() != null) {
                found.add(thing.candidate());
            }
        }
        return found;
    }
}
