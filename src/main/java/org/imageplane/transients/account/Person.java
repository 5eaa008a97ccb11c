package org.imageplane.transients.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as administrators see them; nothing here can be used to sign in. */
public record Person(
        long id,
        String username,
        String email,
        Set<Role> roles,
        boolean active,
        @Nullable Instant createdAt,
        @Nullable Instant lastSignInAt) {}
