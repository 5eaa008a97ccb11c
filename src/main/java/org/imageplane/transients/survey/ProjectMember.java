package org.imageplane.transients.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to a project. */
public record ProjectMember(
        String username, String role, boolean active, @Nullable Instant addedAt) {}
