package org.imageplane.transients.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is remembered for a person.
 *
 * @param value as JSON
 */
public record KeptPreference(String key, String value, @Nullable Instant changedAt) {}
