package org.imageplane.transients.admin;

import org.imageplane.transients.media.MediaDifference;
import org.jspecify.annotations.Nullable;

/**
 * One difference of the last report.
 *
 * @param project its name; null where nobody knows
 */
public record ReconciliationFinding(
        long id, MediaDifference difference, @Nullable String project) {}
