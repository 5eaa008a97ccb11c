package org.imageplane.transients.rating;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What "next" should hand out.
 *
 * @param project name; null for any visible project
 * @param bandsLeftOut names of {@link ObservingBand}s that are not wanted
 */
public record QueueSettings(
        @Nullable String project, Order order, Which which, Set<String> bandsLeftOut) {

    /** Preference key under which they are kept for the person. */
    public static final String PREFERENCE = "queue";

    /** In which order. */
    public enum Order {
        RANDOM,
        NEWEST,
        OLDEST,
        BRIGHTEST,
        FAINTEST
    }

    /** Which candidates. */
    public enum Which {
        /** Fewer ratings than the project wants, and none of mine. */
        UNRATED,
        /** Not rated by me in the last 7 days. */
        STALE,
        /** Not rated by me. */
        ALL
    }

    public QueueSettings {
        bandsLeftOut = Set.copyOf(bandsLeftOut);
    }

    /** The same for any visible project. */
    public QueueSettings inAnyProject() {
        return new QueueSettings(null, order, which, bandsLeftOut);
    }

    /** The same for that project. */
    public QueueSettings inProject(String name) {
        return new QueueSettings(name, order, which, bandsLeftOut);
    }

    /** Unrated ones of any visible project, at random, all bands. */
    public static QueueSettings defaults() {
        return new QueueSettings(null, Order.RANDOM, Which.UNRATED, Set.of());
    }
}
