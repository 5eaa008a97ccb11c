package org.imageplane.transients.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's API token as their page lists it.
 *
 * @param prefix the first characters of the key, to tell tokens apart
 */
public record ApiToken(
        long id,
        String label,
        String prefix,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt) {}
