package org.imageplane.transients.account;

import java.util.List;

/** What is kept among the {@link Preferences} of a person, for that person to see and to take back. */
public interface OwnPreferences {

    /** All that was set, by key. */
    List<KeptPreference> all(Actor actor);

    /** Takes what was set under that key back to its default. */
    void forget(Actor actor, String key);

    /** Takes everything back to its default. */
    void forgetAll(Actor actor);
}
