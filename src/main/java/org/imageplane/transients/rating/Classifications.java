package org.imageplane.transients.rating;

import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.survey.RatingScale;

/**
 * The terms that raters choose from; those of verdicts are called tags. Ratings keep a term that is retired, and a name
 * is given once: upper and lower case and the width of blanks make no other name.
 */
public interface Classifications {

    /** Characters of a name at most, and of a description. */
    int MAX_NAME = 40;

    int MAX_DESCRIPTION = 300;

    /** The place of a term for which none was said; terms of one place stand in the order in which they were added. */
    int LAST = 1000;

    /** The terms of this scale that are not retired, in their order. */
    List<Classification> offered(RatingScale scale);

    /** All terms in use or retired, for filters: names, in order, without doubles. */
    List<String> names();

    /** All terms of this scale with their uses, retired ones last. */
    List<ClassificationUse> uses(Actor actor, RatingScale scale);

    /**
     * Adds a term at the end of its scale's. Blanks around and doubled within name and description are taken away.
     *
     * @throws org.springframework.security.access.AccessDeniedException unless {@link #mayAdd}
     */
    AddedClassification add(Actor actor, RatingScale scale, String name, String description);

    /** Adds a term at that place of its scale's; otherwise as {@link #add(Actor, RatingScale, String, String)}. */
    AddedClassification add(
            Actor actor, RatingScale scale, String name, String description, int position);

    /**
     * Gives a term, and with it all ratings that have it, another name, description or place; administrators only.
     *
     * @param before the term as it was read; what somebody else changed since is not overwritten
     */
    ClassificationChange change(
            Actor actor, ClassificationUse before, String name, String description, int position);

    /**
     * Takes a term out of use, if it is in use; administrators only. Ratings that have it keep it.
     *
     * @throws java.util.NoSuchElementException when there is no such term
     */
    void retire(Actor actor, long id);

    /** Brings a term back, if it is retired; with the rules of {@link #retire}. */
    void restore(Actor actor, long id);

    /** Raters add tags to verdicts; the classifications of the confidence scale are the survey's own. */
    static boolean mayAdd(Actor actor, RatingScale scale) {
        return actor.may(roleToAdd(scale));
    }

    /** The role that adding a term to this scale needs. */
    static Role roleToAdd(RatingScale scale) {
        return scale == RatingScale.TRUE_FALSE_UNSURE ? Role.RATER : Role.ADMIN;
    }
}
