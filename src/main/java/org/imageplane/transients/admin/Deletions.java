package org.imageplane.transients.admin;

import java.util.List;
import org.imageplane.transients.account.Actor;

/**
 * Deletes candidates for good, with all that belongs to them, in the background. What people said stays in the history.
 * From the beginning on nothing is uploaded to what goes, offered from it or rated in it. Administrators only.
 */
public interface Deletions {

    /**
     * What a deletion would take.
     *
     * @throws DeletionRefusedException when there is nothing of the kind
     */
    DeletionPreview preview(Actor admin, DeletionTarget target);

    /**
     * Begins it; from then on it goes to its end, in this process or another, and needs nobody.
     *
     * @return its number
     * @throws DeletionRefusedException when there is nothing of the kind, or it is being deleted already
     */
    long begin(Actor admin, DeletionTarget target);

    /** Those under way, the oldest first. */
    List<Deletion> underWay(Actor admin);

    /** Those done, the latest first. */
    List<Deletion> done(Actor admin, int offset, int limit);

    /** How many are done. */
    int countDone(Actor admin);

    /** What was said of the candidates that this deletion took, candidate by candidate, as it was said. */
    List<KeptSaying> kept(Actor admin, long deletionId, int offset, int limit);

    /** How much of that there is. */
    int countKept(Actor admin, long deletionId);
}
