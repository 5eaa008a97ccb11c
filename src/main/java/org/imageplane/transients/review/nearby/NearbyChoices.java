package org.imageplane.transients.review.nearby;

import java.util.Set;
import java.util.TreeSet;
import org.imageplane.transients.crossmatch.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to see what is near; kept for the person.
 *
 * @param radiusArcmin above 0, at most {@link Neighbours#MOST_ARCMIN}; anything else becomes 2
 * @param hidden keys of what is not listed, see {@link NearbyRow.Thing#group}
 * @param map whether the map of the field is shown
 */
record NearbyChoices(double radiusArcmin, Set<String> hidden, boolean map) {

    static final double USUAL_ARCMIN = 2;

    NearbyChoices(double radiusArcmin, @Nullable Set<String> hidden, boolean map) {
        this.radiusArcmin =
                radiusArcmin > 0 && radiusArcmin <= Neighbours.MOST_ARCMIN
                        ? radiusArcmin
                        : USUAL_ARCMIN;
        this.hidden = hidden == null ? Set.of() : Set.copyOf(hidden);
        this.map = map;
    }

    static NearbyChoices usual() {
        return new NearbyChoices(USUAL_ARCMIN, Set.of(), true);
    }

    NearbyChoices withRadius(double arcmin) {
        return new NearbyChoices(arcmin, hidden, map);
    }

    NearbyChoices withMap(boolean shown) {
        return new NearbyChoices(radiusArcmin, hidden, shown);
    }

    /** Hides the group, or shows it again. */
    NearbyChoices toggled(String group) {
        Set<String> now = new TreeSet<>(hidden);
        if (!now.remove(group)) {
            now.add(group);
        }
        return new NearbyChoices(radiusArcmin, now, map);
    }
}
