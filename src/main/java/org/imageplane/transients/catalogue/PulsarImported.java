package org.imageplane.transients.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One import of the pulsar catalogue.
 *
 * @param releasedOn null: not known
 * @param count of pulsars in it
 * @param username of whoever imported it; null: nobody did, the installation itself
 */
public record PulsarImported(
        String version,
        @Nullable LocalDate releasedOn,
        int count,
        PulsarOrigin origin,
        @Nullable String username,
        Instant importedAt) {}
