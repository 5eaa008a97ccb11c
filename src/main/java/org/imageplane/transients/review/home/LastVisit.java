package org.imageplane.transients.review.home;

import java.time.Duration;
import java.time.Instant;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Preferences;
import org.springframework.stereotype.Component;

/** When the person was here before, kept for the person. Looks within an hour of each other are one visit. */
@Component
class LastVisit {

    static final String PREFERENCE = "home-visit";

    /** After so long a time away, what was shown before counts as seen. */
    static final Duration AWAY = Duration.ofHours(1);

    /** What somebody who was never here is shown. */
    static final Duration AT_FIRST = Duration.ofDays(7);

    /** Nobody catches up with more. */
    static final Duration AT_MOST = Duration.ofDays(30);

    /** What is kept: from when on things were new at the last look, and when that look was. */
    record Kept(Instant since, Instant looked) {}

    /**
     * From when on things are new to the person.
     *
     * @param first whether they were never here before, so that nothing else limits it
     */
    record NewSince(Instant at, boolean first) {}

    private final Preferences preferences;

    LastVisit(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The person looks now. */
    NewSince look(Actor actor) {
        Instant now = Instant.now();
        NewSince since =
                preferences
                        .get(actor, PREFERENCE, Kept.class)
                        .map(kept -> since(kept, now))
                        .orElseGet(() -> new NewSince(now.minus(AT_FIRST), true));
        preferences.put(actor, PREFERENCE, new Kept(since.at(), now));
        return since;
    }

    private static NewSince since(Kept kept, Instant now) {
        Instant at = kept.looked().plus(AWAY).isBefore(now) ? kept.looked() : kept.since();
        Instant earliest = now.minus(AT_MOST);
        return new NewSince(at.isBefore(earliest) ? earliest : at, false);
    }
}
