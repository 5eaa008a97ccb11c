package org.imageplane.transients.admin;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.media.MediaDifference;
import org.imageplane.transients.media.RemovedFiles;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files on the disk with their rows, in the background, one process at a time; the last report is kept.
 * Administrators only.
 */
public interface Reconciliations {

    /** Of one report, at most so many differences are kept. */
    int MOST_KEPT = 100_000;

    /** Begins one; false when one is under way. */
    boolean begin(Actor admin, boolean checksums);

    /** The one under way. */
    Optional<Reconciliation> underWay(Actor admin);

    /** The last that came to its end. */
    Optional<Reconciliation> report(Actor admin);

    /**
     * A part of what the report found, kind by kind.
     *
     * @param kind null for all
     */
    List<ReconciliationFinding> findings(
            Actor admin, long reportId, MediaDifference.@Nullable Kind kind, int offset, int limit);

    /**
     * Removes the files without a row that are a day old by now, and forgets them in the report. Takes a while for many:
     * call it away from the page's thread.
     */
    RemovedFiles removeLeftovers(Actor admin, long reportId);
}
