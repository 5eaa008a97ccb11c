package org.imageplane.transients.rating;

import org.imageplane.transients.account.Actor;

/** Administrators may take somebody's rating away. What they took away and why stays in the history. */
public interface RatingRemoval {

    /** Characters of a reason at most. */
    int MAX_REASON = 500;

    /**
     * Takes the person's current rating of the candidate away; administrators only. The person cannot undo that, but may
     * rate again.
     *
     * @return false when there is none
     * @throws RatingRefusedException when there is no reason, or one that cannot be kept
     * @throws java.util.NoSuchElementException when there is no such candidate
     */
    boolean remove(Actor admin, long candidateId, long personId, String reason);
}
