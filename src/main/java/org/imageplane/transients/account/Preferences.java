package org.imageplane.transients.account;

import java.util.Optional;

/** What a person has set, kept for the person and not for the browser session. Values are stored as JSON. */
public interface Preferences {

    /** The value, or empty when it was never set or can no longer be read as this type. */
    <T> Optional<T> get(Actor actor, String key, Class<T> type);

    /** Stores the value under the key, replacing what was there. */
    void put(Actor actor, String key, Object value);
}
